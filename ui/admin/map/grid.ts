/** Sizes of the map, in CSS pixels. */

/** One part. */
export const NODE = { width: 192, height: 84 } as const;

/** From the top of one row to the top of the next. */
export const ROW_HEIGHT = 104;

const LEAST_GAP = 24;
const MOST_GAP = 128;

/**
 * Says how far columns stand apart: what room there is, shared out, within limits.
 *
 * @param columns How many there are.
 * @param available The width that the map can have; a narrower map scrolls.
 * @returns From the left of one column to the left of the next.
 */
export function columnWidth(columns: number, available: number): number {
  const room = columns < 2 ? 0 : (available - columns * NODE.width) / (columns - 1);
  return NODE.width + Math.floor(Math.min(MOST_GAP, Math.max(LEAST_GAP, room)));
}
