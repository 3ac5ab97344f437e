/** Figures as people of a language write them. Pure; the language is passed in. */

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const BIT_RATE_UNITS = ["bit", "kilobit", "megabit", "gigabit"] as const;

/**
 * Writes an amount of data.
 *
 * @param bytes How many bytes.
 * @param language A BCP 47 tag.
 * @returns Such as `1.2 MB`.
 */
export function formatBytes(bytes: number, language: string): string {
  const { value, unit } = scale(bytes, BYTE_UNITS);
  return formatUnit(value, unit, language);
}

/**
 * Writes a bit rate.
 *
 * @param bitsPerSecond How many bits each second.
 * @param language A BCP 47 tag.
 * @returns Such as `812 kb/s`.
 */
export function formatBitRate(bitsPerSecond: number, language: string): string {
  const { value, unit } = scale(bitsPerSecond, BIT_RATE_UNITS);
  return formatUnit(value, `${unit}-per-second`, language);
}

/**
 * Writes a span of time by its two largest units.
 *
 * @param seconds How long.
 * @param language A BCP 47 tag.
 * @returns Such as `1 hr 12 min`.
 */
export function formatDuration(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 86_400), unit: "day" },
    { value: Math.floor(whole / 3600) % 24, unit: "hour" },
    { value: Math.floor(whole / 60) % 60, unit: "minute" },
    { value: whole % 60, unit: "second" },
  ];
  const first = parts.findIndex((part) => part.value > 0);
  if (first === -1) return formatUnit(0, "second", language);
  const shown = parts.slice(first, first + 2).filter((part) => part.value > 0);
  return shown.map((part) => formatUnit(part.value, part.unit, language)).join(" ");
}

/**
 * Writes a number.
 *
 * @param value The number.
 * @param language A BCP 47 tag.
 * @returns With at most one digit after the point, none from 100 on.
 */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 }).format(value);
}

/**
 * Writes the time of day of a moment, with the date unless it is today.
 *
 * @param iso ISO 8601.
 * @param language A BCP 47 tag.
 */
export function formatMoment(iso: string, language: string): string {
  const moment = new Date(iso);
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    language,
    today ? { timeStyle: "medium" } : { dateStyle: "short", timeStyle: "medium" },
  )
    .format(moment);
}

/**
 * Writes a number with a unit that `Intl` knows.
 *
 * @param value The number.
 * @param unit Such as `second` or `kilobit-per-second`.
 * @param language A BCP 47 tag.
 */
export function formatUnit(value: number, unit: string, language: string): string {
  const maximumFractionDigits = Math.abs(value) >= 100 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits })
    .format(value);
}

function scale<U extends string>(amount: number, units: readonly [U, ...U[]]): { value: number; unit: U } {
  let value = amount;
  let index = 0;
  while (Math.abs(value) >= 1000 && index < units.length - 1) {
    value /= 1000;
    index++;
  }
  return { value, unit: units[index] ?? units[0] };
}
