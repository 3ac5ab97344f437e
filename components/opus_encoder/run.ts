/** Runs an Opus encoder. In a job. */
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `opus-encoder`. More than two channels are mixed down: browsers play two.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  return runPipeline(context, definition, {
    launch: ({ eater, feeder }) =>
      `${eater()} ! audioconvert ! audioresample ! audio/x-raw,rate=48000,channels=[1,2] ! ` +
      `opusenc bitrate=${context.properties.bitrate} ! ${feeder()}`,
  });
}
