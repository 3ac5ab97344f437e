/** Runs a bouncer that does nothing but judge: happy from its start, and asked until it is closed. In a job. */
import type { Keycard, Verdict } from "../../manager/contract/keycard.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";

/**
 * Runs a bouncer.
 *
 * @param context What the job gives.
 * @param judge Says whether somebody may come in, within 5 s. A throw lets nobody in.
 */
export function runBouncer<D extends ComponentDefinition>(
  context: RunContext<D>,
  judge: (keycard: Keycard) => Verdict | Promise<Verdict>,
): Promise<RunningComponent<D>> {
  const startedMs = performance.now();
  context.mood("happy");
  return Promise.resolve({
    judge,
    stats: () => ({ uptimeSeconds: (performance.now() - startedMs) / 1000, feeds: [] }),
    close: () => Promise.resolve(),
  });
}
