/** Bodies of JSON in the OpenAPI document. */
import type { z } from "@hono/zod-openapi";

/**
 * Describes an answer of JSON.
 *
 * @param schema Of the body.
 * @param description What it tells.
 */
export function jsonResponse<S extends z.ZodType>(schema: S, description: string): {
  description: string;
  content: { "application/json": { schema: S } };
} {
  return { description, content: { "application/json": { schema } } };
}

/**
 * Describes a body of JSON that a request has to carry.
 *
 * @param schema Of the body.
 */
export function jsonRequest<S extends z.ZodType>(schema: S): {
  required: true;
  content: { "application/json": { schema: S } };
} {
  return { required: true, content: { "application/json": { schema } } };
}
