/** Decodes what an encoder or a muxer made, or what came in as it was: picture and sound, raw again. */
import { define } from "../definition.ts";
import { MEDIA } from "../media.ts";
import { DECODED_ELEMENTS, fraction, integer } from "../property/mod.ts";

/** The type `decoder`. What is not given stays as it was encoded. */
export const definition = define({
  type: "decoder",
  role: "converter",
  job: "media",
  properties: {
    width: integer({ min: 16, max: 7680, unit: "pixels", optional: true }),
    height: integer({ min: 16, max: 4320, unit: "pixels", optional: true }),
    framerate: fraction({ min: 1, max: 120, optional: true }),
    rate: integer({ min: 8000, max: 192_000, unit: "Hz", optional: true }),
    channels: integer({ min: 1, max: 8, optional: true }),
  },
  eaters: { default: { media: MEDIA.filter((media) => !media.endsWith("/raw")) } },
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  needs: { elements: DECODED_ELEMENTS },
});
