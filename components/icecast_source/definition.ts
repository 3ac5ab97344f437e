/** A radio station, or whatever else is streamed over HTTP as Icecast does: taken in, decoded or as it comes. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS, decodedOr } from "../property/decoded_feeders.ts";
import { DECODED_ELEMENTS, decodedShape, flag, secret, text, url } from "../property/mod.ts";

/** The type `icecast-source`. What the station lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "icecast-source",
  role: "source",
  job: "media",
  properties: {
    url: url({ schemes: ["http", "https"] }),
    user: text({ optional: true }),
    password: secret({ optional: true }),
    passthrough: flag({ default: false }),
    ...decodedShape,
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  feedersOf: decodedOr("muxed/stream"),
  needs: { elements: ["souphttpsrc", "icydemux", "videoflip", "audiorate", "clocksync", ...DECODED_ELEMENTS] },
});
