/** `/api/v1/setup`: how somebody claims a new box. */
import { createRoute, z } from "@hono/zod-openapi";
import { MIN_PASSWORD_LENGTH } from "../../auth/people.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { admitted } from "../login.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { problemResponse } from "../schemas/problem.ts";
import { giveCookie, person } from "./session.ts";

const PATH = "/api/v1/setup";

const readSetup = createRoute({
  method: "get",
  path: PATH,
  summary: "Whether somebody has claimed the box",
  security: [],
  responses: { 200: jsonResponse(z.object({ claimed: z.boolean() }), "False: the setup code is waited for.") },
});

const claim = createRoute({
  method: "post",
  path: PATH,
  summary: "Claims the box with its setup code, and logs in",
  security: [],
  request: {
    body: jsonRequest(z.object({ code: z.string().max(100), password: z.string().min(MIN_PASSWORD_LENGTH).max(1000) })),
  },
  responses: {
    200: jsonResponse(person, "Claimed; the answer sets the session's cookie."),
    400: problemResponse("The password is too short."),
    403: problemResponse("The code is wrong."),
    409: problemResponse("Somebody was first."),
    429: problemResponse("Too many wrong guesses; Retry-After says when to come back."),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addSetupRoutes(api: Api, context: ApiContext): void {
  const { gate } = context;
  api.openapi(readSetup, (c) => c.json({ claimed: gate.claimed }, 200));
  api.openapi(claim, async (c) => {
    const { code, password } = c.req.valid("json");
    const first = admitted(c, await gate.claim(code, password, c.get("address")));
    giveCookie(c, gate.sessions, first);
    return c.json(first.person, 200);
  });
}
