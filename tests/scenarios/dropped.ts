/** Counts what a box has thrown away because something was too slow. */
import type { RunningBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";

/**
 * Sums up over all components.
 *
 * @param box A box that answers.
 * @returns Samples since the components started.
 */
export async function dropped(box: RunningBox): Promise<number> {
  const { components } = await box.state();
  const all = await Promise.all(components.map(({ id }) => statsOf(box, id)));
  return all.flatMap(({ feeds }) => feeds).reduce((sum, { dropped }) => sum + dropped, 0);
}
