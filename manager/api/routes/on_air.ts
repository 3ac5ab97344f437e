/** `GET /api/v1/on-air`: what viewers can watch and hear. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ApiMount, ApiOnAirItem } from "../../contract/api.ts";
import type { Flow, PlanetComponent } from "../../planet/planet.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { plannedKind, streamKind } from "../stream_kind.ts";

const mount: z.ZodType<ApiMount> = z.object({
  url: z.string().describe("Path below the box's address."),
  mediaType: z.string(),
  codecs: z.array(z.string()),
  latencyMs: z.number().nullable(),
}).openapi("Mount");

const item: z.ZodType<ApiOnAirItem> = z.object({
  flow: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  live: z.boolean(),
  locked: z.boolean().describe("Whether a password or the like is asked for."),
  mounts: z.array(mount),
}).openapi("OnAir");

const readOnAir = createRoute({
  method: "get",
  path: "/api/v1/on-air",
  summary: "What is on air, one entry for each listed flow",
  security: [],
  responses: { 200: jsonResponse(z.object({ items: z.array(item) }), "All listed flows, also those that are off.") },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addOnAirRoute(api: Api, context: ApiContext): void {
  api.openapi(readOnAir, (c) => {
    const listed = context.desk.planet.flows.filter((flow) => flow.listed);
    return c.json({ items: listed.map((flow) => onAirItem(flow, context)) }, 200);
  });
}

function onAirItem(flow: Flow, context: ApiContext): ApiOnAirItem {
  const { desk: { planet }, state } = context;
  const streamers = flow.components.filter(({ properties }) => typeof properties["mount"] === "string");
  const open = streamers.filter(({ id }) => !["sleeping", "sad"].includes(state.component(id)?.mood ?? "sleeping"));
  return {
    flow: flow.name,
    title: flow.title ?? flow.name,
    description: flow.description,
    language: planet.language,
    live: streamers.some(({ id }) => state.component(id)?.mood === "happy"),
    locked: streamers.some(({ properties }) => typeof properties["bouncer"] === "string"),
    mounts: open.map((streamer) => streamMount(streamer, context)),
  };
}

function streamMount({ id, properties, eats }: PlanetComponent, { desk, state }: ApiContext): ApiMount {
  const all = desk.planet.flows.flatMap((flow) => flow.components);
  const feeds = eats.flatMap(({ from }) => all.find((component) => component.id === from) ?? []);
  const elementary = feeds.flatMap((muxer) => muxer.eats.map(({ media }) => media));
  const planned = plannedKind(eats[0]?.media, elementary);
  return { url: String(properties["mount"]), ...streamKind(state.component(id)?.readings, planned), latencyMs: null };
}
