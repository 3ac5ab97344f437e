/** The properties by which a planet fixes the format of what a choice gives. */
import { fraction, integer } from "../property/mod.ts";

/** All may be missing: the first input then gives the format. */
export const formatProperties = {
  width: integer({ min: 16, max: 7680, unit: "pixels", optional: true }),
  height: integer({ min: 16, max: 4320, unit: "pixels", optional: true }),
  framerate: fraction({ min: 1, max: 120, optional: true }),
  rate: integer({ min: 8000, max: 192_000, unit: "Hz", optional: true }),
  channels: integer({ min: 1, max: 8, optional: true }),
} as const;

/** The elements that bring inputs to the format. */
export const FORMAT_ELEMENTS = [
  "videoconvert",
  "videoscale",
  "videorate",
  "audioconvert",
  "audioresample",
  "audiorate",
];
