/** Joins VP8, VP9 or AV1 with Opus or Vorbis into WebM, which current browsers play as it arrives. */
import { define } from "../definition.ts";

/** The type `webm-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "webm-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: { default: { media: ["video/vp8", "video/vp9", "video/av1", "audio/opus", "audio/vorbis"], multiple: true } },
  feeders: { default: { media: "muxed/webm" } },
  needs: { elements: ["av1parse", "capssetter", "webmmux"] },
});
