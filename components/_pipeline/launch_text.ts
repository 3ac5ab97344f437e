/** Writes values of a person into launch descriptions. Runs inside a job. */

/**
 * Quotes a value for gst-launch, so that spaces, quotes and exclamation marks in it stand for themselves.
 *
 * @param value A path or a device name.
 */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
