/** A property's value with its unit, as people write it. The API gives base units; the name tells which. Pure. */
import type { Json } from "../../../manager/contract/component_spec.ts";
import { formatBitRate, formatBytes, formatNumber, formatUnit } from "../../shared/format.ts";

/** Words for values that are no figures. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

const SECONDS = new Set(["silence", "steady", "before", "after", "pre-record", "sync", "keep"]);
const HERTZ = new Set(["rate", "frequency"]);
const PIXELS = new Set(["width", "height", "left", "top"]);

/**
 * Writes a property's value.
 *
 * @param name The property as the planet has it.
 * @param value In base units.
 * @param reader The reader's language, and words in it.
 */
export function propertyValue(name: string, value: Json, reader: { language: string; words: ValueWords }): string {
  const { language, words } = reader;
  if (value === null || value === "") return words.none;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return name === "framerate" ? framerate(value, language) : value;
  if (typeof value !== "number") return JSON.stringify(value);
  if (/bitrate$|^bandwidth$/.test(name)) return formatBitRate(value, language);
  if (/size$|^keep-free$/.test(name)) return formatBytes(value, language);
  if (SECONDS.has(name)) return formatUnit(value, "second", language);
  if (HERTZ.has(name)) return `${formatNumber(value, language)} Hz`;
  if (PIXELS.has(name)) return `${formatNumber(value, language)} px`;
  return name === "gain" ? `${formatNumber(value, language)} dB` : formatNumber(value, language);
}

/** `25/1` is 25 pictures per second; what does not divide is shown as it is. */
function framerate(value: string, language: string): string {
  const [pictures = NaN, seconds = 1] = value.split("/").map(Number);
  const rate = pictures / seconds;
  return Number.isFinite(rate) ? `${formatNumber(rate, language)} fps` : value;
}
