/** Joins H.264 with AAC, MP3 or Opus into an MPEG transport stream, which players and other servers take. */
import { define } from "../definition.ts";

/** The type `mpegts-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "mpegts-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: { default: { media: ["video/h264", "audio/aac", "audio/mp3", "audio/opus"], multiple: true } },
  feeders: { default: { media: "muxed/mpegts" } },
  needs: { elements: ["h264parse", "aacparse", "mpegaudioparse", "mpegtsmux"] },
});
