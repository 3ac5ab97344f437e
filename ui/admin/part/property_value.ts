/** A property's value with its unit, as people write it. The type's description says what it is. Pure. */
import type { ApiProperty } from "../../../manager/contract/api.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { formatBitRate, formatBytes, formatNumber, formatUnit } from "../../shared/format.ts";
import { isRecord } from "./controls/value_kind.ts";

/** Words for values that are no figures. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  /** So many pictures. */
  readonly pictures: (count: number) => string;
  /** So many pictures in each second. */
  readonly rate: (perSecond: number) => string;
}

/** Units that are written shorter than the API calls them. */
const SHORT: Readonly<Record<string, string>> = { pixels: "px", points: "pt" };

/**
 * Writes a property's value.
 *
 * @param value In base units.
 * @param property What it is.
 * @param reader The reader's language, and words in it.
 */
export function propertyValue(
  value: Json,
  property: Pick<ApiProperty, "kind" | "unit">,
  reader: { readonly language: string; readonly words: ValueWords },
): string {
  const { language, words } = reader;
  if (value === null || value === "") return words.none;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return property.kind === "fraction" ? rate(value, words) : value;
  if (typeof value === "number") return figure(value, property.unit, language);
  if (!isRecord(value)) return value.map((one) => propertyValue(one, property, reader)).join(", ");
  const within = Object.entries(value).map(([name, one]) => {
    if (property.kind !== "keyframes" || typeof one !== "number") return `${name}: ${plain(one)}`;
    return name === "frames" ? words.pictures(one) : figure(one, name, language);
  });
  return within.length === 0 ? words.none : within.join(", ");
}

function plain(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function figure(value: number, unit: string | null, language: string): string {
  if (unit === "bit/s") return formatBitRate(value, language);
  if (unit === "bytes") return formatBytes(value, language);
  if (unit === "seconds") return formatUnit(value, "second", language);
  return `${formatNumber(value, language)} ${SHORT[unit ?? ""] ?? unit ?? ""}`.trim();
}

/** `25/1` is 25 pictures per second; what does not divide is shown as it is. */
function rate(value: string, words: ValueWords): string {
  const [pictures = NaN, seconds = 1] = value.split("/").map(Number);
  const rate = pictures / seconds;
  return Number.isFinite(rate) ? words.rate(Math.round(rate * 10) / 10) : value;
}
