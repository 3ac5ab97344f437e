/** `/api/v1/components/{flow}/{name}` and what is below it: one component, its figures, starting and stopping. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Json } from "../../contract/component_spec.ts";
import { localizeComponent } from "../../state/localize.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { ComponentOrders, type Order } from "../component_orders.ts";
import { findComponent } from "../find_component.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { component, componentPath, json } from "../schemas/state.ts";
import { componentStats } from "../schemas/stats.ts";

const BASE = "/api/v1/components/{flow}/{name}";
const request = { params: componentPath };
const missing = problemResponse("There is no such component.");

const readComponent = createRoute({
  method: "get",
  path: BASE,
  summary: "One component",
  request,
  responses: { 200: jsonResponse(component, "The component as it is now."), 404: missing },
});

const readStats = createRoute({
  method: "get",
  path: `${BASE}/stats`,
  summary: "Figures of a component, one entry for each instance",
  request,
  responses: { 200: jsonResponse(componentStats, "Counts since each instance started."), 404: missing },
});

const ORDERS: readonly Order[] = ["start", "stop", "restart"];

const orderRoute = (order: Order) =>
  createRoute({
    method: "post",
    path: `${BASE}/${order}`,
    summary: `Orders a component to ${order}`,
    request,
    responses: { 202: jsonResponse(component, "Accepted; the component as it is at this moment."), 404: missing },
  });

const changeProperties = createRoute({
  method: "patch",
  path: `${BASE}/properties`,
  summary: "Changes properties of a component on air",
  request: { ...request, body: jsonRequest(z.record(z.string(), json)) },
  responses: {
    200: jsonResponse(component, "Nothing had to change."),
    404: missing,
    409: problemResponse("What only a restart can change; `args.properties` names it."),
    422: problemResponse("The type has no such property."),
  },
});

const act = createRoute({
  method: "post",
  path: `${BASE}/actions/{action}`,
  summary: "An action of the component's type",
  request: {
    params: componentPath.extend({ action: z.string().openapi({ param: { name: "action", in: "path" } }) }),
  },
  responses: { 404: problemResponse("There is no such component, or its type has no such action.") },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addComponentRoutes(api: Api, context: ApiContext): void {
  const orders = new ComponentOrders(context);
  const show = (found: ReturnType<typeof findComponent>, language: string) =>
    localizeComponent(found, { texts: context.texts, language });

  api.openapi(readComponent, (c) => c.json(show(findComponent(context, c.req.valid("param")), c.get("language")), 200));
  api.openapi(readStats, async (c) => {
    const { id } = findComponent(context, c.req.valid("param"));
    return c.json({ items: await context.worker.stats(id) }, 200);
  });
  api.openapi(changeProperties, (c) => {
    const found = findComponent(context, c.req.valid("param"));
    refuseChanges(found, c.req.valid("json"));
    return c.json(show(found, c.get("language")), 200);
  });
  api.openapi(act, (c) => {
    const { action, ...place } = c.req.valid("param");
    const { type } = findComponent(context, place);
    throw new Problem(404, "api-no-action", { action, type });
  });
  for (const order of ORDERS) {
    api.openapi(orderRoute(order), (c) => {
      const found = findComponent(context, c.req.valid("param"));
      orders.give(found.id, order);
      return c.json(show(found, c.get("language")), 202);
    });
  }
}

/** No type has a property that can change on air: whatever differs needs a restart. */
function refuseChanges(found: ReturnType<typeof findComponent>, changes: Readonly<Record<string, Json>>): void {
  const unknown = Object.keys(changes).filter((name) => !Object.hasOwn(found.properties, name));
  if (unknown.length > 0) {
    throw new Problem(422, "api-no-property", { properties: unknown.join(", "), type: found.type });
  }
  const differing = Object.keys(changes).filter((name) =>
    JSON.stringify(changes[name]) !== JSON.stringify(found.properties[name])
  );
  if (differing.length > 0) throw new Problem(409, "api-needs-restart", { properties: differing.join(", ") });
}
