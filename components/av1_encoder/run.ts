/** Runs an AV1 encoder: the machine's own when it is wanted and proves to work, software otherwise. In a job. */
import { runEncoder } from "../_encoder/run_encoder.ts";
import { wantedRate } from "../_encoder/wanted_rate.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { AV1 } from "./av1.ts";
import { definition } from "./definition.ts";

/**
 * Runs `av1-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runEncoder(context, definition, { codec: AV1, hardware: context.properties.hardware, wanted: wantedRate });
}
