/** The level of a sound among a part's readings. Pure. */
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { isRecord } from "../controls/value_kind.ts";

/** In decibels below the loudest that there is, one number for each channel. */
export interface SoundLevel {
  readonly rms: readonly number[];
  readonly peak: readonly number[];
}

/** Where the meter begins. */
export const QUIETEST_DB = -60;

/** From here on the meter warns: little is left. */
export const LOUD_DB = -9;

/** From here on a sound is distorted, or about to be. */
export const TOO_LOUD_DB = -1;

/**
 * Reads a level.
 *
 * @param value A reading.
 * @returns Null for any other reading.
 */
export function soundLevel(value: Json | undefined): SoundLevel | null {
  if (!isRecord(value)) return null;
  const rms = numbers(value["rms"]);
  const peak = numbers(value["peak"]);
  return rms === null || peak === null ? null : { rms, peak };
}

/**
 * Reads levels by name.
 *
 * @param value A reading.
 * @returns Null when it is anything else.
 */
export function soundLevels(value: Json | undefined): ReadonlyMap<string, SoundLevel> | null {
  if (!isRecord(value)) return null;
  const levels = new Map<string, SoundLevel>();
  for (const [name, one] of Object.entries(value)) {
    const level = soundLevel(one);
    if (level === null) return null;
    levels.set(name, level);
  }
  return levels.size === 0 ? null : levels;
}

/**
 * Says how far a meter reaches.
 *
 * @param db A level.
 * @returns 0 to 1.
 */
export function meterPart(db: number): number {
  return Math.min(1, Math.max(0, 1 - db / QUIETEST_DB));
}

function numbers(value: Json | undefined): readonly number[] | null {
  if (!Array.isArray(value) || !value.every((one) => typeof one === "number")) return null;
  return value;
}
