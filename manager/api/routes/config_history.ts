/** `/api/v1/config/history` and `rollback`: every planet that the box went by, and back to one. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { planetRefusalResponse } from "../schemas/planet_refusal.ts";
import { planetVersion } from "../schemas/planet_version.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { YAML, yaml } from "./config.ts";

const request = {
  params: z.object({
    version: z.coerce.number().int().min(1).openapi({ param: { name: "version", in: "path" }, example: 3 }),
  }),
};
const missing = problemResponse("There is no such version.");

const readHistory = createRoute({
  method: "get",
  path: "/api/v1/config/history",
  summary: "Versions of the planet file, the newest first",
  responses: {
    200: jsonResponse(z.object({ items: z.array(planetVersion) }), "What changed, when and by whom."),
  },
});

const readVersion = createRoute({
  method: "get",
  path: "/api/v1/config/history/{version}",
  summary: "The planet file of one version",
  request,
  responses: {
    200: { description: "YAML; ••• stands for each secret in clear.", content: { [YAML]: { schema: yaml } } },
    404: missing,
  },
});

const rollBack = createRoute({
  method: "post",
  path: "/api/v1/config/rollback/{version}",
  summary: "Goes by an earlier version of the planet file again",
  request,
  responses: {
    200: jsonResponse(planetVersion, "The new version, which says the same as the earlier one."),
    404: missing,
    422: planetRefusalResponse("This program would not take that file any more; nothing has changed."),
    507: problemResponse("The disk took no more; nothing has changed."),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addHistoryRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(readHistory, async (c) => c.json({ items: await desk.history.list() }, 200));
  api.openapi(readVersion, async (c) => {
    const { version } = c.req.valid("param");
    const text = await desk.readVersion(version);
    if (text === null) throw new Problem(404, "config-no-version", { version });
    return c.body(text, 200, { "content-type": `${YAML}; charset=utf-8` });
  });
  api.openapi(rollBack, async (c) => {
    const { version } = c.req.valid("param");
    return c.json(await desk.rollback(version, { by: c.get("identity").person.name }), 200);
  });
}
