/** Encodes sound as FLAC, without loss: about half of what raw sound takes. */
import { define } from "../definition.ts";
import { integer } from "../property/mod.ts";

/** The type `flac-encoder`. A higher quality costs more work and saves some data; the sound is the same. */
export const definition = define({
  type: "flac-encoder",
  role: "encoder",
  job: "media",
  properties: {
    quality: integer({ min: 0, max: 8, default: 5 }),
  },
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/flac" } },
  needs: { elements: ["audioconvert", "flacenc"] },
});
