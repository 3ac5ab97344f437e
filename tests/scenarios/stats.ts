/** Asks a box for the figures of a component. */
import type { ComponentStats } from "../../manager/contract/stats.ts";
import type { RunningBox } from "./run_box.ts";

/**
 * The figures of a component that runs in one job.
 *
 * @param box A box that answers.
 * @param id `flow/component`.
 * @throws {Error} When it has none, or runs in several.
 */
export async function statsOf(box: RunningBox, id: string): Promise<ComponentStats> {
  const response = await box.adminFetch(`/api/v1/components/${id}/stats`);
  const { items } = await response.json() as { items: { stats: ComponentStats }[] };
  if (items.length !== 1) throw new Error(`${id} has no figures of its own: got ${items.length}`);
  return items[0]!.stats;
}
