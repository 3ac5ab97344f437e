/** Lets only key frames of an encoded picture pass, not too many of them: a picture every few seconds for next to nothing. */
import { define } from "../definition.ts";
import { choice, time } from "../property/mod.ts";

/** Codecs whose pictures may need others. */
export const CODECS = ["vp8", "vp9", "av1", "h264", "theora", "jpeg"] as const;

/** The type `keyframes`. What it gives is of the codec that it eats, so that a muxer or a decoder takes it. */
export const definition = define({
  type: "keyframes",
  role: "converter",
  job: "media",
  properties: {
    codec: choice({ of: CODECS, default: "vp8" }),
    distance: time({ min: 0, max: 3600, default: 0 }),
  },
  live: ["distance"],
  eaters: { default: { media: CODECS.map((codec) => `video/${codec}` as const) } },
  eatersOf: ({ codec }) => ({ default: { media: [`video/${codec}`] } }),
  feeders: { default: { media: "video/vp8" } },
  feedersOf: ({ codec }) => ({ default: { media: `video/${codec}` } }),
  needs: { elements: ["identity"] },
});
