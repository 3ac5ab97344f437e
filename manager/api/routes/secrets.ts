/** `/api/v1/secrets`: what stands behind `!secret NAME` in the planet. Values go in and never come out again. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ApiSecret } from "../../contract/api.ts";
import { MAX_SECRET_LENGTH, SECRET_NAME } from "../../contract/secret.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { planetRefusalResponse } from "../schemas/planet_refusal.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";

const PATH = "/api/v1/secrets";

const secret: z.ZodType<ApiSecret> = z.object({
  name: z.string(),
  used: z.boolean().describe("Whether the planet names it."),
}).openapi("Secret");
const params = z.object({
  name: z.string().regex(SECRET_NAME).openapi({ param: { name: "name", in: "path" }, example: "camera" }),
});
const unreadable = problemResponse("The planet uses it, or DATA/secrets cannot be read.");
const wrong = planetRefusalResponse("The planet as it stands breaks rules now; the secret is written.");
const notWritten = problemResponse("The disk took no more; nothing has changed.");

const listSecrets = createRoute({
  method: "get",
  path: PATH,
  summary: "Names of the secrets that there are",
  responses: {
    200: jsonResponse(z.object({ items: z.array(secret) }), "In order of their names. Nothing tells a value."),
    409: problemResponse("DATA/secrets cannot be read."),
  },
});

const putSecret = createRoute({
  method: "put",
  path: `${PATH}/{name}`,
  summary: "Puts a value behind a name; components that use it start anew",
  request: { params, body: jsonRequest(z.strictObject({ value: z.string().min(1).max(MAX_SECRET_LENGTH) })) },
  responses: {
    200: jsonResponse(secret, "It is written."),
    409: problemResponse("DATA/secrets cannot be read."),
    422: wrong,
    507: notWritten,
  },
});

const removeSecret = createRoute({
  method: "delete",
  path: `${PATH}/{name}`,
  summary: "Forgets a secret",
  request: { params },
  responses: {
    204: { description: "It is gone." },
    404: problemResponse("There is no such secret."),
    409: unreadable,
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
export function addSecretRoutes(api: Api, { desk, secrets, log }: ApiContext): void {
  const shown = (name: string) => ({ name, used: desk.planet.secrets.includes(name) });
  api.openapi(listSecrets, (c) => c.json({ items: secrets.names().map(shown) }, 200));
  api.openapi(putSecret, async (c) => {
    const { name } = c.req.valid("param");
    const { value } = c.req.valid("json");
    await desk.changeSecrets(() => secrets.put(name, value));
    log.info(`the secret ${name} was set by ${c.get("identity").person.name}`);
    return c.json(shown(name), 200);
  });
  api.openapi(removeSecret, async (c) => {
    const { name } = c.req.valid("param");
    await desk.changeSecrets(async (isUsed) => {
      if (isUsed(name)) throw new Problem(409, "api-secret-used", { name });
      if (!await secrets.put(name, null)) throw new Problem(404, "api-no-secret", { name });
    });
    log.info(`the secret ${name} was taken away by ${c.get("identity").person.name}`);
    return c.body(null, 204);
  });
}
