/** Finds the reader's language before anything is said. */
import type { MiddlewareHandler } from "hono";
import type { Texts } from "../text/texts.ts";
import type { ApiEnv } from "./api_context.ts";

/**
 * Makes a handler that picks the language by `Accept-Language`, and says so in the answer.
 *
 * @param texts Which languages there are.
 */
export function readerLanguage(texts: Texts): MiddlewareHandler<ApiEnv> {
  return async function readerLanguage(c, next) {
    const language = texts.negotiate(c.req.header("accept-language"));
    c.set("language", language);
    await next();
    c.header("content-language", language);
    c.header("vary", "accept-language", { append: true });
  };
}
