/** Names of GStreamer elements: unique in a job, and telling whose they are. */

/**
 * The name of an element of a component.
 *
 * @param id The component, `flow/name`.
 * @param part What it is there.
 */
export function elementName(id: string, part: string): string {
  return `${id.replace("/", "-")}-${part}`;
}
