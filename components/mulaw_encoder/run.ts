/** Runs a mu-law encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `mulaw-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ eater, feeder }) =>
      `${eater()} ! audioconvert ! audioresample ! audio/x-raw,rate=8000,channels=1 ! mulawenc ! ${feeder()}`,
  });
}
