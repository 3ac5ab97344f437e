/** Paths that there are, asked with a method that they do not take. */
import type { MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Texts } from "../text/texts.ts";
import type { Api, ApiEnv } from "./api_context.ts";
import { Problem } from "./schemas/problem.ts";

/**
 * Makes a handler that answers 405 with `Allow`.
 *
 * @param app Whose routes count.
 * @param texts Where texts are found.
 */
export function otherMethods(app: Api, texts: Texts): MiddlewareHandler<ApiEnv> {
  return methodNotAllowed<ApiEnv>({
    app,
    onMethodNotAllowed(c, methods) {
      const { method, path } = c.req;
      const allow = methods.join(", ");
      return new Problem(405, "api-method", { method, path, allowed: allow }, { allow })
        .respond(texts, c.get("language"));
    },
  });
}
