/** Figures of a part over time: what grows is shown per second. Pure. */
import type { ComponentStats } from "../../../manager/contract/stats.ts";

/** The figures at one moment. */
export interface StatsPoint {
  /** Milliseconds of any clock that only goes forward. */
  readonly atMs: number;
  readonly stats: ComponentStats;
}

/** So many points are kept: two minutes at one each 2 s. */
const KEPT = 60;

/**
 * Adds a point; a part that was started anew begins anew.
 *
 * @param history Oldest first; not changed.
 * @param point The newest.
 * @returns At most 60 points, oldest first.
 */
export function addPoint(history: readonly StatsPoint[], point: StatsPoint): readonly StatsPoint[] {
  const last = history.at(-1);
  if (last !== undefined && point.stats.uptimeSeconds < last.stats.uptimeSeconds) return [point];
  return [...history, point].slice(-KEPT);
}

/**
 * Says how fast a count grew between each point and the one before.
 *
 * @param history Oldest first.
 * @param count Takes the count out of the figures.
 * @returns One rate per second fewer than there are points; never below 0.
 */
export function ratesPerSecond(history: readonly StatsPoint[], count: (stats: ComponentStats) => number): number[] {
  return history.slice(1).map((point, index) => {
    const before = history[index] ?? point;
    const seconds = (point.atMs - before.atMs) / 1000;
    return seconds <= 0 ? 0 : Math.max(0, count(point.stats) - count(before.stats)) / seconds;
  });
}
