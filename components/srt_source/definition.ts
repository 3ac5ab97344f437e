/** A stream over SRT, as field encoders and phones send it. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS, decodedOr } from "../property/decoded_feeders.ts";
import { DECODED_ELEMENTS, decodedShape, flag, secret, text, time, url } from "../property/mod.ts";

/** The type `srt-source`. What the stream lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "srt-source",
  role: "source",
  job: "media",
  properties: {
    url: url({ schemes: ["srt"], hostless: true }),
    streamid: text({ optional: true }),
    passphrase: secret({ optional: true }),
    latency: time({ min: 0.02, max: 30, default: 0.125 }),
    passthrough: flag({ default: false }),
    ...decodedShape,
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  feedersOf: decodedOr("muxed/mpegts"),
  needs: { elements: ["srtsrc", "tsparse", ...DECODED_ELEMENTS] },
});
