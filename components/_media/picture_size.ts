/** Reads the size of a picture from its caps, for encoders that are set by it. */

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
  return measureOf(caps, "width") * measureOf(caps, "height");
}

/**
 * One side of a picture.
 *
 * @param caps Of raw pictures, as text.
 * @param side Which.
 * @returns In pixels, NaN when the caps do not say.
 */
export function measureOf(caps: string, side: "width" | "height"): number {
  return Number(new RegExp(`\\b${side}=\\(int\\)(\\d+)`).exec(caps)?.[1]);
}
