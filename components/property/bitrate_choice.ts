/** A bit rate for encoders that know only some, such as MP3 at a constant rate. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";
import { bitrate } from "./quantities.ts";

/**
 * One of several bit rates, kept in bit/s: `128k`.
 *
 * @param options What is allowed in bit/s, in rising order, and the default.
 */
export function bitrateChoice(options: PropertyOptions<number> & { of: readonly number[] }): Property<number> {
  const { of: allowed, ...rest } = options;
  const any = bitrate({ ...rest, min: 0, max: Number.MAX_SAFE_INTEGER });
  const names = allowed.map((value) => `${value / 1000}k`).join(", ");
  const parse = (text: string): Parsed<number> => {
    const read = any.parse(text);
    return read.ok && allowed.includes(read.value) ? read : invalid("value-choice", { value: text, allowed: names });
  };
  const { kind, unit, print } = any;
  return property({ kind, unit, schema: { type: "number", enum: allowed }, parse, print }, rest);
}
