/** `/api/v1/config`: the planet file, as it is, and what a changed one would be told. */
import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { ApiPlanetProblem } from "../../contract/api.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";

/** The media type of YAML, RFC 9512. */
const YAML = "application/yaml";
const yaml = z.string().openapi("PlanetFile");

const planetProblem: z.ZodType<ApiPlanetProblem> = z.object({
  line: z.int(),
  column: z.int(),
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string().describe("What is wrong, and what is allowed, in the language of Accept-Language."),
}).openapi("PlanetProblem");

const readConfig = createRoute({
  method: "get",
  path: "/api/v1/config",
  summary: "The planet file",
  responses: {
    200: { description: "YAML as it stands on disk; ETag changes with it.", content: { [YAML]: { schema: yaml } } },
    304: { description: "The file is the one that If-None-Match names." },
  },
});

const checkConfig = createRoute({
  method: "post",
  path: "/api/v1/config/check",
  summary: "Checks a planet file without using it",
  request: { body: { required: true, content: { [YAML]: { schema: yaml }, "text/plain": { schema: yaml } } } },
  responses: {
    200: jsonResponse(
      z.object({ ok: z.boolean(), problems: z.array(planetProblem) }),
      "All that is wrong with it; places are 1-based.",
    ),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addConfigRoutes(api: Api, context: ApiContext): void {
  api.openapi(readConfig, async (c) => {
    const text = await Deno.readTextFile(context.planetFile);
    const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    const headers = { etag, "cache-control": "private, no-cache" };
    const known = c.req.header("if-none-match")?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (known?.some((tag) => tag === etag || tag === "*")) return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, "content-type": `${YAML}; charset=utf-8` });
  });
  api.openapi(checkConfig, async (c) => {
    const result = context.readPlanet(await c.req.text());
    const problems = result.ok ? [] : result.problems.map(({ line, column, id, args }) => {
      const text = context.texts.render({ id, args }, c.get("language"));
      return { line, column, id, args, text };
    });
    return c.json({ ok: result.ok, problems }, 200);
  });
}
