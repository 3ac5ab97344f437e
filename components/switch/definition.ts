/** Puts one of two inputs on air, by hand. An input is a picture, a sound, or both: a scene. */
import { FORMAT_ELEMENTS, formatProperties } from "../_choice/format_properties.ts";
import { define } from "../definition.ts";
import { choice } from "../property/mod.ts";

/** The type `switch`. */
export const definition = define({
  type: "switch",
  role: "combiner",
  job: "media",
  properties: { "start-with": choice({ of: ["a", "b"], default: "a" }), ...formatProperties },
  actions: { switch: { to: choice({ of: ["a", "b"] }) } },
  eaters: {
    a: { media: ["video/raw", "audio/raw"], multiple: true },
    b: { media: ["video/raw", "audio/raw"], multiple: true },
  },
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  needs: { elements: FORMAT_ELEMENTS },
});
