/** The properties of a component as all may see them. */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { Properties, Property } from "./property.ts";

/**
 * Shows the properties of a component as all may see them.
 *
 * @param properties What its type declares.
 * @param values Checked.
 */
export function shownValues(
  properties: Properties,
  values: { readonly [name: string]: Json },
): { readonly [name: string]: Json } {
  const known = properties as { readonly [name: string]: Property };
  const shown = Object.entries(values).map(([name, value]) => [name, known[name]?.show(value) ?? value]);
  return Object.fromEntries(shown);
}
