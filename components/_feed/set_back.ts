/** Tells a clock that was wrong from samples that are late: one wrong timestamp must not silence a feed until then. */

/** What lies so far behind the newest is not late: the newest was wrong, or time begins anew. */
export const FAR_NS = 10_000_000_000n;

/**
 * Tells whether time has been set back.
 *
 * @param timeNs Of a sample, in running time.
 * @param newestNs How far others have come.
 */
export function isSetBack(timeNs: bigint, newestNs: bigint): boolean {
  return newestNs - timeNs >= FAR_NS;
}
