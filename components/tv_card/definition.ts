/** A card that digitizes analogue television or video: its tuner, composite or S-Video input. */
import { define } from "../definition.ts";
import { choice, decimal, fraction, integer, text } from "../property/mod.ts";

/** The type `tv-card`. A card whose input needs no choosing works as `webcam`, too. */
export const definition = define({
  type: "tv-card",
  role: "source",
  job: "media",
  properties: {
    device: text({ default: "auto" }),
    input: text({ optional: true }),
    norm: choice({ of: ["auto", "PAL", "NTSC", "SECAM"], default: "auto" }),
    frequency: decimal({ min: 40, max: 900, unit: "MHz", optional: true }),
    width: integer({ min: 16, max: 1920, unit: "pixels", default: 640 }),
    height: integer({ min: 16, max: 1080, unit: "pixels", default: 480 }),
    framerate: fraction({ min: 1, max: 60, default: "25/1" }),
  },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: {
    elements: ["v4l2src", "deinterlace", "videoconvert", "videoscale", "videorate"],
    named: { device: "camera" },
  },
});
