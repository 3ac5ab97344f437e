/** Hono answers HEAD as it would GET and leaves the body lying: what it reads from would stay open. */
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api_context.ts";

/** Makes a handler that ends the body of what answers HEAD. */
export function dropHeadBody(): MiddlewareHandler<ApiEnv> {
  return async function dropHeadBody(c, next) {
    await next();
    if (c.req.method === "HEAD") await c.res.body?.cancel();
  };
}
