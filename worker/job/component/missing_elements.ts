/** Which GStreamer elements a component type needs that this machine does not have. In a job. */
import type { Needs } from "../../../components/definition.ts";
import { hasElement, startGStreamer } from "../../../ffi/gstreamer/gstreamer.ts";

/**
 * Looks for them.
 *
 * @param needs What the type says.
 * @returns Those that are missing; of several of which one would do, all.
 */
export function missingElements({ elements = [], anyElement = [] }: Needs): string[] {
  // A type without media starts no GStreamer.
  if (elements.length + anyElement.length === 0) return [];
  startGStreamer();
  const missing = elements.filter((element) => !hasElement(element));
  if (anyElement.length > 0 && !anyElement.some(hasElement)) missing.push(...anyElement);
  return missing;
}
