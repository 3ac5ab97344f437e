/** Writes a value as a person would write it in the planet file: in one line, quoted only where it has to be. Pure. */
import type { Json } from "../contract/component_spec.ts";
import type { Property } from "../../components/property/mod.ts";

/** What YAML takes for itself also without quotes, within brackets too. */
const PLAIN = /^(-?[A-Za-z0-9]|[<])[A-Za-z0-9 ._/+<>-]*(?<! )$/;

/**
 * Writes a value.
 *
 * @param property Its kind.
 * @param value Of that kind.
 */
export function yamlValue(property: Property, value: Json): string {
  const { shape } = property;
  if (shape === null) return yamlWord(property.print(value));
  if (shape.kind === "list") {
    return `[${(value as readonly Json[]).map((item) => yamlValue(shape.of, item)).join(", ")}]`;
  }
  const entries = Object.entries(value as { readonly [name: string]: Json }).flatMap(([name, item]) => {
    const of = shape.kind === "map" ? shape.of : shape.fields[name];
    return of === undefined || item === null ? [] : [`${yamlWord(name)}: ${yamlValue(of, item)}`];
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function yamlWord(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
