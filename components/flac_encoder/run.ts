/** Runs a FLAC encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { stereoAtMost } from "../_sound/stereo_at_most.ts";
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
      `${eater()} ! audioconvert ! ${stereoAtMost("format=S16LE")} ! flacenc quality=${quality} ! ${feeder()}`,
  });
}
