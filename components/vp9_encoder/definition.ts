/** Encodes a picture as VP9, for WebM: about two thirds of VP8's data for the same picture, for more work. */
import { define } from "../definition.ts";
import { bitrate, keyframes } from "../property/mod.ts";

/** The type `vp9-encoder`. */
export const definition = define({
  type: "vp9-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 50_000_000, default: 600_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/vp9" } },
  needs: { elements: ["videoconvert", "vp9enc"] },
});
