/** Puts things in the order in which they need one another. */

/**
 * Orders keys so that what a key needs comes before it; otherwise they keep their order. Where keys need one another in
 * a circle, as two jobs may, the first one met comes last. The way is kept in a list, which no long chain overflows.
 *
 * @param keys All keys.
 * @param needs What each key needs; keys that are not among `keys` are passed over.
 */
export function dependencyOrder(keys: Iterable<string>, needs: (key: string) => Iterable<string>): string[] {
  const all = new Set(keys);
  const met = new Set<string>();
  const ordered: string[] = [];
  for (const start of all) {
    if (met.has(start)) continue;
    met.add(start);
    const way = [{ key: start, needed: [...needs(start)] }];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.needed.shift();
      if (next === undefined) {
        ordered.push(step.key);
        way.pop();
      } else if (all.has(next) && !met.has(next)) {
        met.add(next);
        way.push({ key: next, needed: [...needs(next)] });
      }
    }
  }
  return ordered;
}
