/** Runs a Vorbis encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { stereoAtMost } from "../_sound/stereo_at_most.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `vorbis-encoder`. More than two channels are mixed down: browsers play two.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { quality, bitrate } = context.properties;
  // GStreamer counts qualities from -0.1 to 1, everyone else from -1 to 10.
  const rate = bitrate === null ? `quality=${quality / 10}` : `managed=true bitrate=${bitrate}`;
  return runPipeline(context, definition, {
    launch: ({ eater, feeder }) => `${eater()} ! audioconvert ! ${stereoAtMost()} ! vorbisenc ${rate} ! ${feeder()}`,
  });
}
