/** `/api/v1/config`: the planet file without its secrets, what a changed one would be told, and how another takes its place. */
import { createRoute, z } from "@hono/zod-openapi";
import type { PlanetProblem } from "../../planet/planet.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { planetProblem, planetRefusalResponse, readableProblems } from "../schemas/planet_refusal.ts";
import { planetVersion } from "../schemas/planet_version.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";

/** The media type of YAML, RFC 9512. */
export const YAML = "application/yaml";

/** A planet file. */
export const yaml = z.string().openapi("PlanetFile");

const body = { required: true, content: { [YAML]: { schema: yaml }, "text/plain": { schema: yaml } } } as const;
const etag = z.object({ etag: z.string().describe("Changes with the file.") });
/** Of texts that come back. */
const BACK = "Where the file has a secret in clear, ••• at the same place of the same component stands for it.";
const wrong = planetRefusalResponse("The file breaks rules; nothing has changed.");
const notWritten = problemResponse("The disk took no more; nothing has changed.");

const readConfig = createRoute({
  method: "get",
  path: "/api/v1/config",
  summary: "The planet file",
  responses: {
    200: {
      description: "YAML as it stands on disk, but for secrets in clear: ••• stands for each.",
      headers: etag,
      content: { [YAML]: { schema: yaml } },
    },
    304: { description: "The file is the one that If-None-Match names.", headers: etag },
  },
});

const checkConfig = createRoute({
  method: "post",
  path: "/api/v1/config/check",
  summary: "Checks a planet file without using it",
  description: BACK,
  request: { body },
  responses: {
    200: jsonResponse(
      z.object({
        ok: z.boolean(),
        problems: z.array(planetProblem),
        warnings: z.array(planetProblem).describe("What is right but not wise, such as a secret in clear."),
      }),
      "All that is wrong with it; places are 1-based.",
    ),
  },
});

const writeConfig = createRoute({
  method: "put",
  path: "/api/v1/config",
  summary: "Puts another planet file in the place of the one that there is, and goes by it",
  description: BACK,
  request: {
    body,
    headers: z.object({
      "if-match": z.string().optional().openapi({ description: "The ETag that the writer has seen, or *." }),
    }),
  },
  responses: {
    200: { ...jsonResponse(planetVersion, "The version that the box goes by now."), headers: etag },
    412: problemResponse("The file is another than If-Match names."),
    422: wrong,
    428: problemResponse("If-Match is missing."),
    507: notWritten,
  },
});

const reloadConfig = createRoute({
  method: "post",
  path: "/api/v1/config/reload",
  summary: "Reads the planet file again, after somebody has edited it, and goes by it",
  responses: {
    200: jsonResponse(
      z.object({ version: z.union([planetVersion, z.null()]).describe("Null when the file says nothing new.") }),
      "The version that the box goes by now.",
    ),
    409: problemResponse("The file cannot be read."),
    422: wrong,
    507: notWritten,
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addConfigRoutes(api: Api, context: ApiContext): void {
  const { desk, texts } = context;
  api.openapi(readConfig, async (c) => {
    const { text, tag } = await desk.read();
    const headers = { etag: `"${tag}"`, "cache-control": "private, no-cache" };
    const known = tagsOf(c.req.header("if-none-match") ?? "").map((known) => known.replace(/^W\//, ""));
    if (known.some((known) => known === headers.etag || known === "*")) return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, "content-type": `${YAML}; charset=utf-8` });
  });
  api.openapi(checkConfig, async (c) => {
    const result = await desk.check(await c.req.text());
    const readable = (problems: readonly PlanetProblem[]) => readableProblems(problems, texts, c.get("language"));
    const problems = result.ok ? [] : readable(result.problems);
    return c.json({ ok: result.ok, problems, warnings: result.ok ? readable(result.warnings) : [] }, 200);
  });
  api.openapi(writeConfig, async (c) => {
    const condition = c.req.header("if-match");
    if (condition === undefined) throw new Problem(428, "api-if-match-missing");
    const tags = tagsOf(condition);
    const by = c.get("identity").person.name;
    const wanted = tags.includes("*") ? null : tags.map((tag) => /^"(.*)"$/.exec(tag)?.[1] ?? "");
    // What stands on disk by now may be somebody else's.
    const { tag, ...version } = await desk.replace(await c.req.text(), { by, tags: wanted });
    c.header("etag", `"${tag}"`);
    return c.json(version, 200);
  });
  api.openapi(reloadConfig, async (c) => {
    return c.json({ version: await desk.reload({ by: c.get("identity").person.name }) }, 200);
  });
}

function tagsOf(header: string): string[] {
  return header.split(",").map((tag) => tag.trim());
}
