/** A DV camera on FireWire. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS } from "../property/decoded_feeders.ts";
import { DECODED_ELEMENTS, decodedShape, text } from "../property/mod.ts";

/** The type `firewire`. */
export const definition = define({
  type: "firewire",
  role: "source",
  job: "media",
  properties: {
    device: text({ default: "auto" }),
    ...decodedShape,
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  needs: {
    elements: ["dv1394src", "dvdemux", "dvdec", "deinterlace", ...DECODED_ELEMENTS],
    named: { device: "firewire" },
  },
});
