/** `/api/v1/component-types/{type}/page.js`: the module that an add-on brings for the page of its parts. */
import { createRoute, z } from "@hono/zod-openapi";
import { PAGE } from "../../../components/addon/addon.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";

const SCRIPT = "text/javascript";

const readPage = createRoute({
  method: "get",
  path: "/api/v1/component-types/{type}/page.js",
  summary: "The module that an add-on brings for the page of its parts",
  request: { params: z.object({ type: z.string() }) },
  responses: {
    200: { description: "JavaScript.", content: { [SCRIPT]: { schema: z.string() } } },
    404: problemResponse("There is no such type, or it brings none."),
  },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addComponentPageRoute(api: Api, context: ApiContext): void {
  api.openapi(readPage, async (c) => {
    const addon = context.definitions.addons?.types.get(c.req.valid("param").type);
    if (addon === undefined) throw new Problem(404, "api-not-found", { path: c.req.path });
    try {
      const script = await Deno.readTextFile(`${addon.folder}/${PAGE}`);
      return c.body(script, 200, { "content-type": `${SCRIPT}; charset=utf-8`, "cache-control": "no-cache" });
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
      throw new Problem(404, "api-not-found", { path: c.req.path });
    }
  });
}
