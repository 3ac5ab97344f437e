/** Joins H.264, AV1 or VP9 with AAC or Opus into fragmented MP4, which browsers play as it arrives. */
import { define } from "../definition.ts";

/** The type `mp4-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "mp4-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: {
    default: {
      media: ["video/h264", "video/av1", "video/vp9", "audio/aac", "audio/opus", "audio/mp3"],
      multiple: true,
    },
  },
  feeders: { default: { media: "muxed/mp4" } },
  needs: { elements: ["h264parse", "av1parse", "capssetter", "vp9parse", "aacparse", "mpegaudioparse", "mp4mux"] },
});
