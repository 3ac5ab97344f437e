/** Runs a VP8 encoder: the machine's own when it is wanted and proves to work, software otherwise. In a job. */
import { runEncoder } from "../_encoder/run_encoder.ts";
import { wantedRate } from "../_encoder/wanted_rate.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { VP8 } from "./vp8.ts";
import { definition } from "./definition.ts";

/**
 * Runs `vp8-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runEncoder(context, definition, { codec: VP8, hardware: context.properties.hardware, wanted: wantedRate });
}
