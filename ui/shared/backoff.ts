/** The one rule for trying again from a page: soon at first, then ever more slowly, with jitter. */

const FIRST_MS = 1000;
const LONGEST_MS = 15_000;

/**
 * Says how long to wait before trying again.
 *
 * @param failures How often in a row it failed, 1 or more.
 * @param random A number from 0 to 1. @default Math.random()
 * @returns Milliseconds: 1 s doubling to 15 s, up to a fifth more or less.
 */
export function backoffMs(failures: number, random: number = Math.random()): number {
  const base = Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS);
  return Math.round(base * (0.8 + 0.4 * random));
}
