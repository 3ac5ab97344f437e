/** Encodes a picture as VP8, for WebM. */
import { define } from "../definition.ts";
import { bitrate, keyframes } from "../property/mod.ts";

/** The type `vp8-encoder`. */
export const definition = define({
  type: "vp8-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 50_000_000, default: 800_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/vp8" } },
  needs: { elements: ["videoconvert", "vp8enc"] },
});
