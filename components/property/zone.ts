/** A time zone, by its name in the time zone database. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/**
 * A time zone such as `America/Lima`.
 *
 * @param options Its default.
 */
export function zone(options: PropertyOptions<string>): Property<string> {
  const parse = (value: string): Parsed<string> =>
    isZone(value) ? { ok: true, value } : invalid("value-zone", { value });
  return property({ kind: "zone", schema: { type: "string", minLength: 1 }, parse }, options);
}

/**
 * Tells whether a name is one of the time zone database; fixed offsets such as +05:00, which Intl knows too, are none.
 *
 * @param value The name.
 */
export function isZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
