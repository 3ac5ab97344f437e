/** Encodes sound as AAC (low complexity), for MP4, MPEG-TS and bare streams. */
import { define } from "../definition.ts";
import { bitrate } from "../property/mod.ts";

/**
 * The elements that can do it, best first: those in the main section of Debian 12 and 13.
 */
export const AAC_ELEMENTS = ["avenc_aac", "voaacenc"] as const;

/** The type `aac-encoder`. */
export const definition = define({
  type: "aac-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 320_000, default: 128_000 }),
  },
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/aac" } },
  needs: { elements: ["audioconvert", "audioresample", "aacparse"], anyElement: AAC_ELEMENTS },
});
