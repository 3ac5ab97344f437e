/** A colour, as pages write it: `#ffcc00`. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

const FORM = /^#[0-9a-f]{6}$/i;

/**
 * A colour, kept as `#rrggbb`.
 *
 * @param options Its default.
 */
export function colour(options: PropertyOptions<string>): Property<string> {
  const parse = (value: string): Parsed<string> =>
    FORM.test(value) ? { ok: true, value: value.toLowerCase() } : invalid("value-colour", { value });
  return property({ kind: "colour", schema: { type: "string", pattern: "^#[0-9a-fA-F]{6}$" }, parse }, options);
}
