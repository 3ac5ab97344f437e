/** Properties with a unit that a person writes: bit rates `800k`, sizes `512MiB`, times `1h30m`, fractions `25/1`. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/** The range of a quantity, in base units. */
export interface QuantityOptions extends PropertyOptions<number> {
  readonly min: number;
  readonly max: number;
}

const RATE_UNITS: Record<string, number> = { "": 1, k: 1e3, M: 1e6, G: 1e9 };
const SIZE_UNITS: Record<string, number> = {
  "": 1,
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};
const TIME_UNITS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 };

/**
 * A bit rate, kept in bit/s: `800k`, `2M`, `64000`.
 *
 * @param options Its range and default in bit/s.
 */
export function bitrate(options: QuantityOptions): Property<number> {
  return quantity("bitrate", "bit/s", options, (text) => scaled(text, RATE_UNITS), printRate);
}

/**
 * A size, kept in bytes: `512MiB`, `2GB`, `1000`.
 *
 * @param options Its range and default in bytes.
 */
export function size(options: QuantityOptions): Property<number> {
  return quantity("size", "bytes", options, (text) => scaled(text, SIZE_UNITS), printSize);
}

/**
 * A span of time, kept in seconds: `30m`, `1h30m`, `500ms`. It needs its unit.
 *
 * @param options Its range and default in seconds.
 */
export function time(options: QuantityOptions): Property<number> {
  return quantity("time", "seconds", options, parseTime, printTime);
}

/**
 * A fraction such as a frame rate, kept as text in lowest terms: `25/1`. A whole number is taken as that over 1.
 *
 * @param options Its range and default, `min` and `max` as numbers.
 */
export function fraction(options: PropertyOptions<string> & { min: number; max: number }): Property<string> {
  const parse = (text: string): Parsed<string> => {
    const [, top, bottom = "1"] = /^(\d{1,9})(?:\/(\d{1,9}))?$/.exec(text) ?? [];
    const value = Number(top) / Number(bottom);
    if (top === undefined || !(value >= options.min && value <= options.max)) {
      return invalid("value-fraction", { value: text, min: options.min, max: options.max });
    }
    const divisor = greatestCommonDivisor(Number(top), Number(bottom));
    return { ok: true, value: `${Number(top) / divisor}/${Number(bottom) / divisor}` };
  };
  return property({ kind: "fraction", schema: { type: "string", pattern: "^\\d+(/\\d+)?$" }, parse }, options);
}

/**
 * Prints seconds as a person writes them.
 *
 * @param seconds A span, not negative.
 * @returns `1h30m`, `500ms`, `0s`.
 */
export function printTime(seconds: number): string {
  let left = Math.round(seconds * 1000);
  if (left === 0) return "0s";
  let text = "";
  for (const [name, unitMs] of [["d", 86_400_000], ["h", 3_600_000], ["m", 60_000], ["s", 1000], ["ms", 1]] as const) {
    const count = Math.floor(left / unitMs);
    if (count > 0) text += `${count}${name}`;
    left -= count * unitMs;
  }
  return text;
}

/**
 * Reads a span of time.
 *
 * @param text Such as `1h30m`.
 * @returns Seconds, NaN when it is not a span of time.
 */
export function parseTime(text: string): number {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return NaN;
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    seconds += Number(count) * TIME_UNITS[unit!]!;
  }
  return seconds;
}

function quantity(
  kind: string,
  unit: string,
  options: QuantityOptions,
  read: (text: string) => number,
  print: (value: number) => string,
): Property<number> {
  const parse = (text: string): Parsed<number> => {
    const value = read(text);
    if (value >= options.min && value <= options.max) return { ok: true, value };
    return invalid(`value-${kind}`, { value: text, min: print(options.min), max: print(options.max) });
  };
  const schema = { type: "number", minimum: options.min, maximum: options.max };
  return property({ kind, unit, schema, parse, print }, options);
}

function scaled(text: string, units: Record<string, number>): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  const factor = unit === undefined ? undefined : units[unit];
  return factor === undefined ? NaN : Math.round(Number(count) * factor);
}

function printRate(value: number): string {
  if (value > 0 && value % 1e6 === 0) return `${value / 1e6}M`;
  return value > 0 && value % 1e3 === 0 ? `${value / 1e3}k` : String(value);
}

function printSize(value: number): string {
  for (const unit of ["TiB", "GiB", "MiB", "KiB"]) {
    const factor = SIZE_UNITS[unit]!;
    if (value >= factor && value % factor === 0) return `${value / factor}${unit}`;
  }
  return String(value);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(a, 1) : greatestCommonDivisor(b, a % b);
}
