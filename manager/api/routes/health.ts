/** `GET /healthz`: whether a box answers, and that it is one. */
import { createRoute, z } from "@hono/zod-openapi";
import { SERVER_NAME } from "../../contract/server_name.ts";
import type { Api } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";

const readHealth = createRoute({
  method: "get",
  path: "/healthz",
  summary: "Whether the box answers",
  security: [],
  responses: { 200: jsonResponse(z.object({ status: z.literal("ok") }), "It does.") },
});

/**
 * Adds the route.
 *
 * @param api Where.
 */
export function addHealthRoute(api: Api): void {
  api.openapi(readHealth, (c) => c.json({ status: "ok" as const }, 200, { server: SERVER_NAME }));
}
