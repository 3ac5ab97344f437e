/** Lets in who has shown who he is: by HTTP Basic, a bearer token, or a session's cookie. */
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { Gate, LoginResult } from "../auth/gate.ts";
import { type Account, FIRST_ADMIN, type Person } from "../auth/people.ts";
import type { ApiEnv, Identity } from "./api_context.ts";
import { isOwnPage } from "./same_origin.ts";
import { Problem } from "./schemas/problem.ts";

/** The session's cookie. */
export const SESSION_COOKIE = "runnel_session";

/** The local token acts for whoever can read the data folder. */
const LOCAL: Person = { name: FIRST_ADMIN, role: "admin" };

/**
 * Makes a handler that turns away who has not logged in.
 *
 * @param gate Who may come in.
 * @param open Paths that answer everybody.
 */
export function login(gate: Gate, open: ReadonlySet<string>): MiddlewareHandler<ApiEnv> {
  return async function login(c, next) {
    if (!open.has(c.req.path)) c.set("identity", await identify(c, gate));
    await next();
  };
}

/**
 * Finds out who asks.
 *
 * @param c The request.
 * @param gate Who may come in.
 * @throws {Problem} 401 without a login, 403 when a session's cookie comes from elsewhere than the box's pages, 429 when
 * too many guesses were wrong.
 */
export async function identify(c: Context<ApiEnv>, gate: Gate): Promise<Identity> {
  const [, scheme = "", credentials = ""] = /^(\w+) +(\S+)$/.exec(c.req.header("authorization") ?? "") ?? [];
  switch (scheme.toLowerCase()) {
    case "bearer":
      if (!gate.isLocalToken(credentials)) throw unauthorized(c, "api-wrong-token");
      return { person: LOCAL, by: "token" };
    case "basic": {
      // A browser sends along what its person has shown to a bouncer, at another address of this box.
      if (sessionOf(c, gate) !== null) return { person: sessionPerson(c, gate), by: "session" };
      const [name, password] = basicCredentials(credentials);
      const { person } = admitted(c, await gate.login(name, password, c.get("address")));
      return { person, by: "password" };
    }
    default:
      return { person: sessionPerson(c, gate), by: "session" };
  }
}

/**
 * Gives the account of a login that worked.
 *
 * @param c The request.
 * @param result Of the gate.
 * @throws {Problem} When it did not work.
 */
export function admitted(c: Context<ApiEnv>, result: LoginResult): Account {
  if (result.ok) return result.account;
  if (result.code === "throttled") {
    const seconds = result.waitSeconds;
    throw new Problem(429, "api-throttled", { seconds }, { "retry-after": String(seconds) });
  }
  if (result.code === "claimed") throw new Problem(409, "api-claimed");
  if (result.code === "wrong-code") throw new Problem(403, "api-wrong-code");
  throw unauthorized(c, "api-wrong-password");
}

function sessionOf(c: Context<ApiEnv>, gate: Gate): Person | null {
  const token = getCookie(c, SESSION_COOKIE);
  return token === undefined ? null : gate.sessions.find(token);
}

function sessionPerson(c: Context<ApiEnv>, gate: Gate): Person {
  const person = sessionOf(c, gate);
  if (person === null) throw unauthorized(c, gate.claimed ? "api-login-needed" : "api-unclaimed");
  const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
  if (changes && !isOwnPage(c.req.raw)) throw new Problem(403, "api-foreign-site");
  return person;
}

function basicCredentials(credentials: string): [name: string, password: string] {
  try {
    const bytes = Uint8Array.from(atob(credentials), (character) => character.charCodeAt(0));
    const text = new TextDecoder().decode(bytes);
    const colon = text.indexOf(":");
    return colon < 0 ? ["", ""] : [text.slice(0, colon), text.slice(colon + 1)];
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw new Problem(400, "api-invalid", { reason: "Authorization: Basic" });
  }
}

/**
 * Makes the answer to one who is not let in.
 *
 * A page asks for the password itself: only then must the browser not put up a dialog of its own.
 *
 * @param c The request.
 * @param id Text, why.
 */
export function unauthorized(c: Context<ApiEnv>, id: string): Problem {
  const scheme = isCallOfPage(c) ? "Bearer" : "Basic";
  return new Problem(401, id, {}, { "www-authenticate": `${scheme} realm="runnel", charset="UTF-8"` });
}

/**
 * Whether a script asks rather than a person who opens an address. A browser says so itself only where an address is
 * https or this machine's (Fetch Metadata, 2); over plain http it shows by the languages that it asks for, and by not
 * wanting a page.
 */
function isCallOfPage(c: Context<ApiEnv>): boolean {
  const mode = c.req.header("sec-fetch-mode");
  if (mode !== undefined) return mode !== "navigate";
  return c.req.header("accept-language") !== undefined && !/text\/html/.test(c.req.header("accept") ?? "");
}
