/** A network camera, or whatever else serves RTSP. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS, decodedOr } from "../property/decoded_feeders.ts";
import { choice, DECODED_ELEMENTS, decodedShape, flag, secret, text, time, url } from "../property/mod.ts";

/** The type `rtsp-source`. What the camera lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "rtsp-source",
  role: "source",
  job: "media",
  properties: {
    url: url({ schemes: ["rtsp", "rtsps", "rtspt"] }),
    user: text({ optional: true }),
    password: secret({ optional: true }),
    transport: choice({ of: ["tcp", "udp", "auto"], default: "tcp" }),
    latency: time({ min: 0, max: 10, default: 0.2 }),
    audio: flag({ default: true }),
    passthrough: flag({ default: false }),
    ...decodedShape,
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  feedersOf: ({ passthrough, audio }) => {
    if (passthrough || audio) return decodedOr("muxed/mpegts")({ passthrough });
    return { video: DECODED_FEEDERS.video };
  },
  needs: { elements: ["rtspsrc", "mpegtsmux", "tsparse", ...DECODED_ELEMENTS] },
});
