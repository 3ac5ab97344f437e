/** Encodes each frame of a picture as a JPEG, for browsers that play nothing else. */
import { define } from "../definition.ts";
import { fraction, integer } from "../property/mod.ts";

/** The type `jpeg-encoder`. Every picture is a key frame, so it has no distance between them. */
export const definition = define({
  type: "jpeg-encoder",
  role: "encoder",
  job: "media",
  properties: {
    quality: integer({ min: 1, max: 100, default: 75 }),
    framerate: fraction({ min: 0.1, max: 120, optional: true }),
  },
  live: ["quality"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/jpeg" } },
  needs: { elements: ["videoconvert", "videorate", "videobalance", "jpegenc"] },
});
