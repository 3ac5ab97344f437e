/** A radio station, or whatever else is streamed over HTTP as Icecast does: taken in, decoded or as it comes. */
import { define } from "../definition.ts";
import { DECODED_ELEMENTS, decodedShape, flag, text, url } from "../property/mod.ts";

const decoded = { video: { media: "video/raw" }, audio: { media: "audio/raw" } } as const;

/** The type `icecast-source`. What the station lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "icecast-source",
  role: "source",
  job: "media",
  properties: {
    url: url({ schemes: ["http", "https"] }),
    user: text({ optional: true }),
    password: text({ optional: true }),
    passthrough: flag({ default: false }),
    ...decodedShape,
  },
  eaters: {},
  feeders: decoded,
  feedersOf: ({ passthrough }) => passthrough ? { stream: { media: "muxed/stream" } } : decoded,
  needs: { elements: ["souphttpsrc", "icydemux", "audiorate", "clocksync", ...DECODED_ELEMENTS] },
});
