/** `GET /api/v1/on-air`: what viewers can watch and hear. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Media } from "../../../components/media.ts";
import type { ApiMount, ApiOnAirItem } from "../../contract/api.ts";
import type { Flow, Planet, PlanetComponent } from "../../planet/planet.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";

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

function onAirItem(flow: Flow, { desk, state }: ApiContext): ApiOnAirItem {
  const { planet } = desk;
  const streamers = flow.components.filter(({ properties }) => typeof properties["mount"] === "string");
  const open = streamers.filter(({ id }) => !["sleeping", "sad"].includes(state.component(id)?.mood ?? "sleeping"));
  return {
    flow: flow.name,
    title: flow.title ?? flow.name,
    description: flow.description,
    language: planet.language,
    live: streamers.some(({ id }) => state.component(id)?.mood === "happy"),
    locked: streamers.some(({ properties }) => typeof properties["bouncer"] === "string"),
    mounts: open.map((streamer) => streamMount(streamer, planet)),
  };
}

function streamMount(streamer: PlanetComponent, planet: Planet): ApiMount {
  const all = planet.flows.flatMap((flow) => flow.components);
  const feeds = streamer.eats.flatMap(({ from }) => all.find(({ id }) => id === from) ?? []);
  const elementary = feeds.flatMap((muxer) => muxer.eats.map(({ media }) => media));
  const muxed = streamer.eats[0]?.media;
  return {
    url: String(streamer.properties["mount"]),
    mediaType: mediaType(muxed, elementary),
    codecs: elementary.map((media) => CODECS[media] ?? media.slice(media.indexOf("/") + 1)),
    latencyMs: null,
  };
}

/**
 * Names that browsers want where a codec's own is not enough (RFC 6381): profiles and levels that what this box encodes
 * does not exceed at usual sizes. The stream's own Content-Type has them exactly.
 */
const CODECS: { readonly [kind in Media]?: string } = {
  "video/h264": "avc1.640028",
  "video/av1": "av01.0.05M.08",
  "video/vp9": "vp09.00.31.08",
  "audio/aac": "mp4a.40.2",
  "audio/raw": "1",
  "audio/mulaw": "7",
};

/** Bare sound, by what it is made of. */
const BARE: { readonly [kind in Media]?: string } = {
  "audio/mp3": "audio/mpeg",
  "audio/aac": "audio/aac",
  "audio/flac": "audio/flac",
};

/** As the streamer answers it. A WebM or MP4 without pictures is sound. */
function mediaType(muxed: Media | undefined, elementary: readonly Media[]): string {
  const pictures = elementary.some((media) => media.startsWith("video/"));
  switch (muxed) {
    case "muxed/webm":
      return pictures ? "video/webm" : "audio/webm";
    case "muxed/ogg":
      return "application/ogg";
    case "muxed/mp4":
      return pictures ? "video/mp4" : "audio/mp4";
    case "muxed/mpegts":
      return "video/mp2t";
    case "muxed/wav":
      return "audio/wav";
    case "muxed/stream":
      return BARE[elementary[0] ?? "muxed/stream"] ?? "application/octet-stream";
    case "muxed/multipart":
      return "multipart/x-mixed-replace";
    default:
      return "application/octet-stream";
  }
}
