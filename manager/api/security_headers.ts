/** Headers that narrow down what a page may do in a browser. */
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api_context.ts";

/** The hash of the empty text: the pages' styles live in a style element that is empty when the browser looks at it. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const POLICY = [
  "default-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Makes a handler that puts the headers on every answer. */
export function securityHeaders(): MiddlewareHandler<ApiEnv> {
  return async function securityHeaders(c, next) {
    await next();
    c.header("content-security-policy", POLICY);
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "same-origin");
    c.header("cross-origin-opener-policy", "same-origin");
  };
}
