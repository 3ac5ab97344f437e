/** Puts a backup on air when the master falls silent. Each is a picture, a sound, or both. */
import { define } from "../definition.ts";
import { chosenFormat, FORMAT_ELEMENTS } from "../property/chosen_format.ts";
import { time } from "../property/mod.ts";

/** The type `failover`. */
export const definition = define({
  type: "failover",
  role: "combiner",
  job: "media",
  properties: {
    silence: time({ min: 0.2, max: 3600, default: 1 }),
    steady: time({ min: 0, max: 86_400, default: 5 }),
    ...chosenFormat,
  },
  eaters: {
    master: { media: ["video/raw", "audio/raw"], multiple: true, onePerMedia: true },
    backup: { media: ["video/raw", "audio/raw"], multiple: true, onePerMedia: true },
  },
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  givesWhatItEats: true,
  needs: { elements: FORMAT_ELEMENTS },
});
