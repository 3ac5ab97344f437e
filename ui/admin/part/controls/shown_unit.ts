/** The unit in which a number is shown and typed, where the API's base unit has too many digits for people. Pure. */

/** A unit. */
export interface ShownUnit {
  /** What stands behind the number; empty for none. */
  readonly word: string;
  /** How many base units it is. */
  readonly size: number;
}

const UNITS: Readonly<Record<string, ShownUnit>> = {
  "bit/s": { word: "kb/s", size: 1000 },
  bytes: { word: "MB", size: 1_000_000 },
  seconds: { word: "s", size: 1 },
  pixels: { word: "px", size: 1 },
  points: { word: "pt", size: 1 },
};

/**
 * Finds the unit to show.
 *
 * @param unit The API's, null for none; one that is not known here is shown as it is.
 */
export function shownUnit(unit: string | null): ShownUnit {
  return UNITS[unit ?? ""] ?? { word: unit ?? "", size: 1 };
}
