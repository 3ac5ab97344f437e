/** Runs an Ogg muxer. In a job. */
import { runMuxer } from "../_muxer/muxer_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** How long a page may collect, in nanoseconds. By default it is half a second, which viewers would lag behind. */
const PAGE_NS = 200_000_000;

/**
 * Runs `ogg-muxer`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runMuxer(context, definition, `oggmux max-delay=${PAGE_NS} max-page-delay=${PAGE_NS}`);
}
