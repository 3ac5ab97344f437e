/** Changes a picture: its size and rate, what is cut off, which way up it is; its colours while it is on air. */
import { define } from "../definition.ts";
import { chosenFormat } from "../property/chosen_format.ts";
import { choice, decimal, integer } from "../property/mod.ts";

/** How a picture can be turned, in GStreamer's words. */
export const FLIPS = [
  "none",
  "clockwise",
  "rotate-180",
  "counterclockwise",
  "horizontal-flip",
  "vertical-flip",
  "upper-left-diagonal",
  "upper-right-diagonal",
] as const;

const edge = integer({ min: 0, max: 4096, unit: "pixels", default: 0 });

/** The type `video-converter`. What is not given stays as the first picture has it. */
export const definition = define({
  type: "video-converter",
  role: "converter",
  job: "media",
  properties: {
    width: chosenFormat.width,
    height: chosenFormat.height,
    framerate: chosenFormat.framerate,
    "crop-left": edge,
    "crop-right": edge,
    "crop-top": edge,
    "crop-bottom": edge,
    deinterlace: choice({ of: ["auto", "always", "never"], default: "auto" }),
    flip: choice({ of: FLIPS, default: "none" }),
    brightness: decimal({ min: -1, max: 1, default: 0 }),
    contrast: decimal({ min: 0, max: 2, default: 1 }),
    saturation: decimal({ min: 0, max: 2, default: 1 }),
    hue: decimal({ min: -1, max: 1, default: 0 }),
  },
  live: ["brightness", "contrast", "saturation", "hue"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  needs: {
    elements: ["deinterlace", "videocrop", "videoflip", "videoconvert", "videoscale", "videorate", "videobalance"],
  },
});
