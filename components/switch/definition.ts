/** Puts one of two inputs on air, by hand. An input is a picture, a sound, or both: a scene. */
import { define } from "../definition.ts";
import { chosenFormat, FORMAT_ELEMENTS } from "../property/chosen_format.ts";
import { choice } from "../property/mod.ts";

/** The type `switch`. */
export const definition = define({
  type: "switch",
  role: "combiner",
  job: "media",
  properties: { "start-with": choice({ of: ["a", "b"], default: "a" }), ...chosenFormat },
  live: ["start-with"],
  actions: { switch: { to: choice({ of: ["a", "b"] }) } },
  eaters: {
    a: { media: ["video/raw", "audio/raw"], multiple: true, onePerMedia: true },
    b: { media: ["video/raw", "audio/raw"], multiple: true, onePerMedia: true },
  },
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  givesWhatItEats: true,
  needs: { elements: FORMAT_ELEMENTS },
});
