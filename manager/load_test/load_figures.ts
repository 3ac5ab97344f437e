/** The figures of a load test. */
import type { LoadViewer } from "./load_viewer.ts";

/** How a load test stands. Times are in milliseconds; figures that nobody has measured are 0. */
export interface LoadFigures {
  readonly viewers: number;
  /** Got the stream, whatever came after. */
  readonly answered: number;
  readonly watching: number;
  readonly refused: number;
  /** How many were refused for which reason: an HTTP status, or what the system said. */
  readonly refusedBy: Readonly<Record<string, number>>;
  /** Got the stream and lost it before the end. */
  readonly dropped: number;
  readonly droppedBy: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** Of those who were answered. */
  readonly bytesPerViewer: { readonly min: number; readonly median: number; readonly max: number };
  readonly longestSilenceMs: number;
  readonly firstByteMs: { readonly median: number; readonly p99: number };
}

/**
 * Counts viewers.
 *
 * @param viewers All of a test.
 */
export function loadFigures(viewers: readonly LoadViewer[]): LoadFigures {
  const refused = viewers.filter(({ state }) => state === "refused");
  const dropped = viewers.filter(({ state }) => state === "dropped");
  const answered = viewers.filter(({ state }) => state !== "refused" && state !== "asking");
  const bytes = answered.map((viewer) => viewer.bytes).sort((a, b) => a - b);
  const first = answered.flatMap(({ firstByteMs }) => firstByteMs ?? []).sort((a, b) => a - b);
  return {
    viewers: viewers.length,
    answered: answered.length,
    watching: viewers.filter(({ state }) => state === "watching").length,
    refused: refused.length,
    refusedBy: reasons(refused),
    dropped: dropped.length,
    droppedBy: reasons(dropped),
    bytes: bytes.reduce((sum, count) => sum + count, 0),
    bytesPerViewer: { min: bytes[0] ?? 0, median: quantile(bytes, 0.5), max: bytes.at(-1) ?? 0 },
    longestSilenceMs: Math.round(answered.reduce((most, { longestSilenceMs }) => Math.max(most, longestSilenceMs), 0)),
    firstByteMs: { median: Math.round(quantile(first, 0.5)), p99: Math.round(quantile(first, 0.99)) },
  };
}

function reasons(viewers: readonly LoadViewer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of viewers) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** The nearest rank: the smallest value that so large a part does not exceed. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0;
}
