/** Arithmetic of the running time that all pipelines of a box share, in nanoseconds. */

const SECOND_NS = 1_000_000_000n;
/** How long a pipeline may take to start before its first buffers are late. */
const LEAD_NS = 100_000_000n;

/**
 * The first moment of a regular grid that a pipeline which starts now can keep. The grid counts from running time zero:
 * sources that keep to it start in step with one another.
 *
 * @param nowNs The running time.
 * @param count So many points of the grid …
 * @param seconds … lie in so many seconds: 30000 in 1001, 25 in 1.
 */
export function nextOnGrid(nowNs: bigint, count: bigint, seconds: bigint): bigint {
  const spanNs = seconds * SECOND_NS;
  const points = (nowNs + LEAD_NS) * count / spanNs + 1n;
  return (points * spanNs + count - 1n) / count;
}
