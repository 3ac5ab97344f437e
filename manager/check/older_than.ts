/** Compares versions of libraries: numbers with dots, such as `1.22.0`. */

/**
 * Tells whether one version is older than another. What follows the numbers does not count.
 *
 * @param version Such as `1.22.0`.
 * @param than Such as `1.26`; numbers that it lacks count as 0.
 */
export function olderThan(version: string, than: string): boolean {
  const [ours, theirs] = [numbers(version), numbers(than)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const difference = (ours[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbers(version: string): number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
}
