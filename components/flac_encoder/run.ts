/** Runs a FLAC encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `flac-encoder`. Samples have 16 bits, which every player takes.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { quality }, eater, feeder }) =>
      `${eater()} ! audioconvert ! audio/x-raw,format=S16LE,channels=[1,2] ! flacenc quality=${quality} ! ${feeder()}`,
  });
}
