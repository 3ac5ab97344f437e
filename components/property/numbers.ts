/** Properties that are numbers, in base units. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/** The range of a number. */
export interface RangeOptions extends PropertyOptions<number> {
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}

const INTEGER = /^[+-]?\d{1,15}$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * A whole number.
 *
 * @param options Its range, unit and default.
 */
export function integer(options: RangeOptions): Property<number> {
  const schema = { type: "integer", minimum: options.min, maximum: options.max };
  return property(
    { kind: "integer", ...unit(options), schema, parse: inRange(INTEGER, "value-integer", options) },
    options,
  );
}

/**
 * A number with a decimal point.
 *
 * @param options Its range, unit and default.
 */
export function decimal(options: RangeOptions): Property<number> {
  const schema = { type: "number", minimum: options.min, maximum: options.max };
  return property(
    { kind: "decimal", ...unit(options), schema, parse: inRange(DECIMAL, "value-decimal", options) },
    options,
  );
}

function unit(options: RangeOptions): { unit?: string } {
  return options.unit === undefined ? {} : { unit: options.unit };
}

function inRange(form: RegExp, id: string, { min, max }: RangeOptions): (text: string) => Parsed<number> {
  return (text) => {
    const value = form.test(text) ? Number(text) : NaN;
    return value >= min && value <= max
      ? { ok: true, value }
      : invalid(id, { value: text, min: String(min), max: String(max) });
  };
}
