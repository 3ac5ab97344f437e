/** `GET /api/v1/planet`: the state of the box. */
import { createRoute } from "@hono/zod-openapi";
import { localizeComponent } from "../../state/localize.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { state } from "../schemas/state.ts";

const readPlanet = createRoute({
  method: "get",
  path: "/api/v1/planet",
  summary: "The planet with its workers, flows and components",
  responses: { 200: jsonResponse(state, "The state as it is now.") },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addPlanetRoutes(api: Api, context: ApiContext): void {
  api.openapi(readPlanet, (c) => {
    const { planet, workers, flows, components } = context.state;
    const reader = { texts: context.texts, language: c.get("language") };
    const shown = components.map((component) => localizeComponent(component, reader));
    return c.json({ planet, workers, flows, components: shown }, 200);
  });
}
