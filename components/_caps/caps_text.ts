/** Reads words out of caps. */

/**
 * One word of caps, such as their `profile` or `colorimetry`.
 *
 * @param caps As GStreamer prints them.
 * @param field Its name.
 * @returns Undefined when the caps do not say.
 */
export function capsText(caps: string, field: string): string | undefined {
  return new RegExp(`\\b${field}=\\(\\w+\\)([\\w:+-]+)`).exec(caps)?.[1];
}
