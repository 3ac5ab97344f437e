/** Who is at the other end: requests come through the porter, which says whose they are. */
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api_context.ts";

/** Stands for a peer that came to the API's socket without the porter: only the box's own user can. */
const LOCAL = "local";

/**
 * Makes a handler that keeps the peer's address. The porter takes out what the peer itself claims to be.
 */
export function peerAddress(): MiddlewareHandler<ApiEnv> {
  return async function peerAddress(c, next) {
    c.set("address", c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || LOCAL);
    await next();
  };
}
