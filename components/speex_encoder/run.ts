/** Runs a Speex encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `speex-encoder`. Speech comes from one place: all channels are mixed down to one.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { bitrate, rate }, eater, feeder }) =>
      `${eater()} ! audioconvert ! audioresample ! audio/x-raw,rate=${rate},channels=1 ! ` +
      `speexenc bitrate=${bitrate} ! ${feeder()}`,
  });
}
