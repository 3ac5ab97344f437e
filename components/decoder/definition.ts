/** Decodes what an encoder or a muxer made, or what came in as it was: picture and sound, raw again. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS } from "../property/decoded_feeders.ts";
import { MEDIA } from "../media.ts";
import { chosenFormat } from "../property/chosen_format.ts";
import { DECODED_ELEMENTS } from "../property/mod.ts";

/** The type `decoder`. What is not given stays as it was encoded. */
export const definition = define({
  type: "decoder",
  role: "converter",
  job: "media",
  properties: chosenFormat,
  eaters: { default: { media: MEDIA.filter((media) => !media.endsWith("/raw")) } },
  feeders: DECODED_FEEDERS,
  needs: { elements: DECODED_ELEMENTS },
});
