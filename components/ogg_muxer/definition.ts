/** Joins Theora, Vorbis, Opus, Speex and FLAC into Ogg. */
import { define } from "../definition.ts";

/** The type `ogg-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "ogg-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: {
    default: { media: ["video/theora", "audio/vorbis", "audio/opus", "audio/speex", "audio/flac"], multiple: true },
  },
  feeders: { default: { media: "muxed/ogg" } },
  needs: { elements: ["oggmux"] },
});
