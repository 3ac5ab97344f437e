/** Counts what a box has thrown away because something was too slow. */
import type { RunningBox } from "./run_box.ts";

/**
 * Sums up over all components.
 *
 * @param box A box that answers.
 * @returns Samples since the components started.
 */
export async function dropped(box: RunningBox): Promise<number> {
  const { components } = await box.state();
  const counts = await Promise.all(components.map(async ({ id }) => {
    const { items } = await (await box.adminFetch(`/api/v1/components/${id}/stats`)).json();
    return items.flatMap(({ stats }: { stats: { feeds: { dropped: number }[] } }) => stats.feeds)
      .reduce((sum: number, feed: { dropped: number }) => sum + feed.dropped, 0);
  }));
  return counts.reduce((sum, count) => sum + count, 0);
}
