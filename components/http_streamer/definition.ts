/** Serves a stream over HTTP to any number of viewers, as one endless answer. */
import { define } from "../definition.ts";
import { bitrate, integer, mount, text } from "../property/mod.ts";

/** The type `http-streamer`. */
export const definition = define({
  type: "http-streamer",
  role: "consumer",
  job: "delivery",
  properties: {
    mount: mount({}),
    bouncer: text({ optional: true }),
    viewers: integer({ min: 1, max: 1_000_000, optional: true }),
    bandwidth: bitrate({ min: 1000, max: 1_000_000_000_000, optional: true }),
  },
  eaters: {
    default: {
      media: ["muxed/webm", "muxed/ogg", "muxed/mp4", "muxed/mpegts", "muxed/multipart", "muxed/wav", "muxed/stream"],
    },
  },
  feeders: {},
  needs: {},
  mountEndings: [".m3u", ".pls", ".xspf"],
});
