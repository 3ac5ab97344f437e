/** Reads whole numbers out of caps. */

/**
 * One number of caps, such as their `width` or `rate`.
 *
 * @param caps As GStreamer prints them.
 * @param field Its name.
 * @returns NaN when the caps do not say.
 */
export function capsNumber(caps: string, field: string): number {
  return Number(new RegExp(`\\b${field}=\\(int\\)(\\d+)`).exec(caps)?.[1]);
}
