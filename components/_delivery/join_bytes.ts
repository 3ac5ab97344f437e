/** Puts byte arrays in a row. */

/**
 * Makes one array of several.
 *
 * @param parts In their order.
 * @returns A copy.
 */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
