/** Encodes a picture as Theora, for Ogg. */
import { define } from "../definition.ts";
import { bitrate, integer, keyframes } from "../property/mod.ts";

/** The type `theora-encoder`. A quality, when given, goes before the bit rate. */
export const definition = define({
  type: "theora-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 16_000_000, default: 800_000 }),
    quality: integer({ min: 0, max: 63, optional: true }),
    keyframes: keyframes({ default: { seconds: 2 } }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/theora" } },
  needs: { elements: ["videorate", "videoconvert", "theoraenc"] },
});
