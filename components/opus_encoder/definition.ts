/** Encodes sound as Opus, for WebM and Ogg. */
import { define } from "../definition.ts";
import { bitrate } from "../property/mod.ts";

/** The type `opus-encoder`. */
export const definition = define({
  type: "opus-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 6_000, max: 510_000, default: 64_000 }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/opus" } },
  needs: { elements: ["audioconvert", "audioresample", "opusenc"] },
});
