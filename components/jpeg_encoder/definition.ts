/** Encodes each frame of a picture as a JPEG, for browsers that play nothing else. */
import { define } from "../definition.ts";
import { fraction, hardwareUse, integer } from "../property/mod.ts";

/** Encoders of the machine: Video4Linux (small boards), VA (Intel, AMD), VA's older plugin. */
export const HARDWARE_ELEMENTS = ["v4l2jpegenc", "vajpegenc", "vaapijpegenc"] as const;

/** The encoder that runs on any processor. */
export const SOFTWARE_ELEMENTS = ["jpegenc"] as const;

/**
 * The type `jpeg-encoder`. Every picture is a key frame, so it has no distance between them. Hardware is taken on request:
 * each driver reads the quality, and may take the range of values, in its own way.
 */
export const definition = define({
  type: "jpeg-encoder",
  role: "encoder",
  job: "media",
  properties: {
    quality: integer({ min: 1, max: 100, default: 75 }),
    framerate: fraction({ min: 0.1, max: 120, optional: true }),
    hardware: hardwareUse({ default: "never" }),
  },
  live: ["quality"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/jpeg" } },
  needs: {
    elements: ["videoconvert", "videorate", "videobalance"],
    anyElement: [...HARDWARE_ELEMENTS, ...SOFTWARE_ELEMENTS],
  },
});
