/** `/api/v1/session`: logging in and out on a page. */
import { type Context } from "hono";
import { createRoute, z } from "@hono/zod-openapi";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Account, FIRST_ADMIN, type Person } from "../../auth/people.ts";
import { SESSION_SECONDS, type Sessions } from "../../auth/sessions.ts";
import type { Api, ApiContext, ApiEnv } from "../api_context.ts";
import { admitted, identify, SESSION_COOKIE, unauthorized } from "../login.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { problemResponse } from "../schemas/problem.ts";

/** Who is logged in. */
export const person: z.ZodType<Person> = z.object({ name: z.string(), role: z.literal("admin") }).openapi("Person");

const PATH = "/api/v1/session";

const readSession = createRoute({
  method: "get",
  path: PATH,
  summary: "Who is logged in",
  responses: { 200: jsonResponse(person, "The person."), 401: problemResponse("Nobody is.") },
});

const beginSession = createRoute({
  method: "post",
  path: PATH,
  summary: "Logs in; the answer sets the session's cookie",
  security: [],
  request: {
    body: jsonRequest(z.object({ name: z.string().max(200).default(FIRST_ADMIN), password: z.string().max(1000) })),
  },
  responses: {
    200: jsonResponse(person, "Logged in."),
    401: problemResponse("The name or the password is wrong."),
    429: problemResponse("Too many wrong guesses; Retry-After says when to come back."),
  },
});

const endSession = createRoute({
  method: "delete",
  path: PATH,
  summary: "Logs out",
  security: [],
  responses: { 204: { description: "Logged out, or was not logged in." } },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addSessionRoutes(api: Api, context: ApiContext): void {
  const { gate } = context;
  api.openapi(readSession, async (c) => c.json((await identify(c, gate)).person, 200));
  api.openapi(beginSession, async (c) => {
    const { name, password } = c.req.valid("json");
    const found = admitted(c, await gate.login(name, password, c.get("address")));
    giveCookie(c, gate.sessions, found);
    return c.json(found.person, 200);
  });
  api.openapi(endSession, (c) => {
    const token = getCookie(c, SESSION_COOKIE);
    if (token !== undefined) gate.sessions.end(token);
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.body(null, 204);
  });
}

/**
 * Begins a session and puts its cookie on the answer.
 *
 * @param c The request.
 * @param sessions Where it is kept.
 * @param account Whose it is.
 * @throws {Problem} 401 when the password has been changed since the login.
 */
export function giveCookie(c: Context<ApiEnv>, sessions: Sessions, account: Account): void {
  const token = sessions.begin(account);
  if (token === null) throw unauthorized(c, "api-wrong-password");
  setCookie(c, SESSION_COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: SESSION_SECONDS,
  });
}
