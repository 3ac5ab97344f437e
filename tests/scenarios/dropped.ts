/** Counts what a box has thrown away because something was too slow. */
import type { RunningBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";

/** Samples since the components started, by component and feed: `demo/video in default`. */
export type Dropped = ReadonlyMap<string, number>;

/**
 * Counts for each feed, where it is given and where it is taken.
 *
 * @param box A box that answers.
 */
export async function dropped(box: RunningBox): Promise<Dropped> {
  const { components } = await box.state();
  const counts = await Promise.all(components.map(async ({ id }) => {
    const { feeds } = await statsOf(box, id);
    return feeds.map(({ name, direction, dropped }) => [`${id} ${direction} ${name}`, dropped] as const);
  }));
  return new Map(counts.flat());
}

/**
 * Where more was thrown away.
 *
 * @param before At first.
 * @param after Later.
 * @returns How much, for those feeds alone where it was anything.
 */
export function droppedBetween(before: Dropped, after: Dropped): Record<string, number> {
  const grown = [...after].map(([feed, count]) => [feed, count - (before.get(feed) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, count]) => count > 0));
}
