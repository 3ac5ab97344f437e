/** The encoders that this machine has the elements for. In a process of its own. */
import type { Encoder } from "../../../manager/contract/devices.ts";
import { hasElement, startGStreamer } from "../../../ffi/gstreamer/gstreamer.ts";
import type { Catalogue } from "../../../components/catalogue.ts";

/**
 * Finds them. How fast one is, a trial tells.
 *
 * @param catalogue All types.
 */
export function listEncoders(catalogue: Catalogue): Encoder[] {
  startGStreamer();
  const definitions = [...catalogue.values()].map(({ definition }) => definition);
  return definitions.filter(({ role }) => role === "encoder").map(({ type, needs }) => {
    const { elements = [], anyElement = [] } = needs;
    const own = elements.filter((element) => element.endsWith("enc"));
    const choice = anyElement.filter(hasElement);
    const lacking = elements.filter((element) => !hasElement(element));
    const missing = anyElement.length > 0 && choice.length === 0 ? [...lacking, ...anyElement] : lacking;
    return { type, elements: [...choice, ...own.filter(hasElement)], missing };
  });
}
