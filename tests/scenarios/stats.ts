/** Asks a box for the figures of a component. */
import type { AllStats } from "../../manager/contract/stats.ts";
import type { RunningBox } from "./run_box.ts";

/**
 * The figures of a component, of all its instances together.
 *
 * @param box A box that answers.
 * @param id `flow/component`.
 */
export async function statsOf(box: RunningBox, id: string): Promise<AllStats> {
  return await (await box.adminFetch(`/api/v1/components/${id}/stats`)).json();
}
