/** Runs an Opus encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { stereoAtMost } from "../_sound/stereo_at_most.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `opus-encoder`. More than two channels are mixed down: browsers play two.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { bitrate }, eater, feeder, name }) =>
      `${eater()} ! audioconvert ! audioresample ! ${stereoAtMost("rate=48000")} ! ` +
      `opusenc name=${name("encoder")} bitrate=${bitrate} ! ${feeder()}`,
    change: (pipeline, { properties, name }) => pipeline.element(name("encoder")).set("bitrate", properties.bitrate),
  });
}
