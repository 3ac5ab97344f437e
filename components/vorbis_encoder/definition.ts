/** Encodes sound as Vorbis, for Ogg and WebM. */
import { define } from "../definition.ts";
import { bitrate, decimal } from "../property/mod.ts";

/** The type `vorbis-encoder`. A bit rate, when given, goes before the quality. */
export const definition = define({
  type: "vorbis-encoder",
  role: "encoder",
  job: "media",
  properties: {
    quality: decimal({ min: -1, max: 10, default: 3 }),
    bitrate: bitrate({ min: 32_000, max: 250_000, optional: true }),
  },
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/vorbis" } },
  needs: { elements: ["audioconvert", "vorbisenc"] },
});
