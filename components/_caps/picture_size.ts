/** Reads the size of a picture from its caps, for encoders that are set by it. */
import { capsNumber } from "./caps_number.ts";

/** Pixels of a picture of 640×480. */
export const VGA_PIXELS = 640 * 480;
/** Pixels of a picture of 1280×720. */
export const HD_PIXELS = 1280 * 720;

/**
 * How many pixels a picture has.
 *
 * @param caps Of raw pictures, as text.
 * @returns NaN when the caps do not say.
 */
export function pixelsOf(caps: string): number {
  return capsNumber(caps, "width") * capsNumber(caps, "height");
}
