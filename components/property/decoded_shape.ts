/** The properties that every source has which decodes what comes from elsewhere: the shape of what it gives. */
import { integer } from "./numbers.ts";
import { fraction } from "./quantities.ts";

/** Size and rate of the picture, rate and channels of the sound. */
export const decodedShape = {
  width: integer({ min: 16, max: 7680, unit: "pixels", default: 640 }),
  height: integer({ min: 16, max: 4320, unit: "pixels", default: 480 }),
  framerate: fraction({ min: 1, max: 120, default: "25/1" }),
  rate: integer({ min: 8000, max: 192_000, unit: "Hz", default: 48_000 }),
  channels: integer({ min: 1, max: 2, default: 2 }),
};

/** GStreamer elements that make that shape. */
export const DECODED_ELEMENTS = [
  "decodebin",
  "videoconvert",
  "videoscale",
  "videorate",
  "audioconvert",
  "audioresample",
  "audiobuffersplit",
] as const;
