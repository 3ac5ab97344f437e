/** Runs an MP3 encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { stereoAtMost } from "../_sound/stereo_at_most.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `mp3-encoder`. The sampling rates are those of MPEG-1: lower ones know other bit rates.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  return runPipeline(context, definition, {
    launch: ({ eater, feeder }) =>
      `${eater()} ! audioconvert ! audioresample ! ${stereoAtMost("rate={48000,44100,32000}")} ! ` +
      `lamemp3enc target=bitrate cbr=true bitrate=${context.properties.bitrate / 1000} ! ${feeder()}`,
  });
}
