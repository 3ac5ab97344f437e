/** What a component can be asked while it runs: actions of its type, and how much GStreamer tells of it. */
import { createRoute, z } from "@hono/zod-openapi";
import { checkValues } from "../../config/check_values.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { findComponent, findDefinition } from "../find_component.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { componentPath, json } from "../schemas/state.ts";
import { wrongValue } from "../wrong_value.ts";

const act = createRoute({
  method: "post",
  path: "/api/v1/components/{flow}/{name}/actions/{action}",
  summary: "Asks a component for an action of its type",
  request: {
    params: componentPath.extend({ action: z.string().openapi({ param: { name: "action", in: "path" } }) }),
    body: {
      required: false,
      content: { "application/json": { schema: z.record(z.string(), json).describe("What the action takes.") } },
    },
  },
  responses: {
    200: jsonResponse(z.object({ answer: json }), "Done; null when there is nothing to tell."),
    404: problemResponse("There is no such component, or its type has no such action."),
    409: problemResponse("The component does not run, or cannot do that now."),
    422: problemResponse("What the action takes is missing or wrong: `args.property` names it."),
  },
});

const debug = createRoute({
  method: "put",
  path: "/api/v1/components/{flow}/{name}/debug",
  summary: "Sets how much GStreamer tells of a component's elements in the log, until its job ends",
  request: {
    params: componentPath,
    body: jsonRequest(z.object({ level: z.int().min(0).max(9).describe("0 is nothing, 9 is everything.") })),
  },
  responses: {
    204: { description: "Set." },
    404: problemResponse("There is no such component."),
    409: problemResponse("The component does not run."),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addActionRoutes(api: Api, context: ApiContext): void {
  api.openapi(act, async (c) => {
    const { action, ...place } = c.req.valid("param");
    const found = findComponent(context, place);
    const { actions = {} } = findDefinition(context, found);
    const takes = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (takes === undefined) throw new Problem(404, "api-no-action", { action, type: found.type });
    const args = checkValues(takes, c.req.valid("json") ?? {}, { partial: false });
    if (!args.ok) throw wrongValue(args, (problem) => context.texts.render(problem, c.get("language")));
    return c.json({ answer: await context.worker.act(found.id, action, args.values) }, 200);
  });
  api.openapi(debug, async (c) => {
    await context.worker.debug(findComponent(context, c.req.valid("param")).id, c.req.valid("json").level);
    return c.body(null, 204);
  });
}
