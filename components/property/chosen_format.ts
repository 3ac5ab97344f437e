/** The properties by which a planet fixes the format of what is chosen from several inputs. */
import { integer } from "./numbers.ts";
import { fraction } from "./quantities.ts";

/** All may be missing: the first input then gives the format. */
export const chosenFormat = {
  width: integer({ min: 16, max: 7680, unit: "pixels", optional: true }),
  height: integer({ min: 16, max: 4320, unit: "pixels", optional: true }),
  framerate: fraction({ min: 1, max: 120, optional: true }),
  rate: integer({ min: 8000, max: 192_000, unit: "Hz", optional: true }),
  channels: integer({ min: 1, max: 8, optional: true }),
};

/** GStreamer elements that bring inputs to the format. */
export const FORMAT_ELEMENTS = [
  "videoconvert",
  "videoscale",
  "videorate",
  "audioconvert",
  "audioresample",
  "audiorate",
];
