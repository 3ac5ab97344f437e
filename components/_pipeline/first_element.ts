/** Picks among elements that do the same, for types that name them as `needs.anyElement`. Runs inside a job. */
import { hasElement } from "../../ffi/gstreamer/gstreamer.ts";
import { ComponentFault } from "../_fault/component_fault.ts";

/**
 * The first that this machine has.
 *
 * @param elements In order of preference.
 * @throws {ComponentFault} When it has none of them: a package is missing.
 */
export function firstElement<const T extends string>(elements: readonly T[]): T {
  const found = elements.find(hasElement);
  if (found !== undefined) return found;
  throw new ComponentFault("encoder-none", { blame: "caller", args: { elements: elements.join(", ") } });
}
