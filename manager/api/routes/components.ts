/** `/api/v1/components/{flow}/{name}` and what is below it: one component, its figures, starting and stopping. */
import { createRoute } from "@hono/zod-openapi";
import { localizeComponent } from "../../state/localize.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { ComponentOrders, type Order } from "../component_orders.ts";
import { findComponent } from "../find_component.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { problemResponse } from "../schemas/problem.ts";
import { component, componentPath } from "../schemas/state.ts";
import { componentStats } from "../schemas/stats.ts";
import { totalStats } from "../total_stats.ts";

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
    return c.json(totalStats(await context.worker.stats(id)), 200);
  });
  for (const order of ORDERS) {
    api.openapi(orderRoute(order), (c) => {
      const found = findComponent(context, c.req.valid("param"));
      orders.give(found.id, order);
      return c.json(show(found, c.get("language")), 202);
    });
  }
}
