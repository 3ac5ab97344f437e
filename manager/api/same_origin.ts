/**
 * Refuses changes that another site's page asks for in a person's name. Browsers send cookies and remembered passwords
 * along, and say in `Sec-Fetch-Site` or `Origin` whose page it is.
 */
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api_context.ts";
import { Problem } from "./schemas/problem.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Makes a handler that lets changes through only from the box's own pages, and from what is no browser. */
export function sameOrigin(): MiddlewareHandler<ApiEnv> {
  return async function sameOrigin(c, next) {
    if (!SAFE.has(c.req.method) && isForeign(c.req.raw)) throw new Problem(403, "api-foreign-site");
    await next();
  };
}

/**
 * Tells whether a request shows that a page of the box itself sent it.
 *
 * @param request With the address that the peer used.
 */
export function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return request.headers.get("origin") === new URL(request.url).origin;
}

function isForeign(request: Request): boolean {
  const said = request.headers.has("sec-fetch-site") || request.headers.has("origin");
  return said && request.headers.get("sec-fetch-site") !== "none" && !isOwnPage(request);
}
