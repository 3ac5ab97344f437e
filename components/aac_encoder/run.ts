/** Runs an AAC encoder. In a job. */
import { firstElement } from "../_pipeline/first_element.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { stereoAtMost } from "../_sound/stereo_at_most.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { AAC_ELEMENTS, definition } from "./definition.ts";

/**
 * Runs `aac-encoder`. More than two channels are mixed down: browsers play two.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { bitrate }, eater, feeder }) =>
      `${eater()} ! audioconvert ! audioresample ! ${stereoAtMost("rate={48000,44100,32000}")} ! ` +
      `${firstElement(AAC_ELEMENTS)} bitrate=${bitrate} ! aacparse ! audio/mpeg,stream-format=raw ! ${feeder()}`,
  });
}
