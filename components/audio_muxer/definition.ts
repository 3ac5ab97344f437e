/** Gives bare MP3, AAC or FLAC as a stream that starts at any frame. */
import { define } from "../definition.ts";

/** The type `audio-muxer`. It runs once in each job that eats it. */
export const definition = define({
  type: "audio-muxer",
  role: "muxer",
  job: "delivery",
  properties: {},
  eaters: { default: { media: ["audio/mp3", "audio/aac", "audio/flac"] } },
  feeders: { default: { media: "muxed/stream" } },
  needs: { elements: ["mpegaudioparse", "aacparse", "capssetter"] },
});
