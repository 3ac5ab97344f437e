/** A VP8 encoder: how it runs, in a job. */
import { framesBetweenKeyframes, type RunContext, type RunningComponent, runPipeline } from "runnel/run";
import { definition } from "./definition.ts";

/**
 * Runs `your-type`.
 *
 * @param context What the job gives: properties, feeds, the log.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    // Asked for each pipeline that is built, also after a fault: a description as gst-launch takes it. `eater()` is
    // where the feed comes in, `feeder()` where it leaves; `name()` makes a name that no other component has; `caps`
    // tells what the pictures are that come in.
    launch: ({ properties: { bitrate, keyframes }, eater, feeder, name, caps: [caps = ""] }) =>
      `${eater()} ! videoconvert ! video/x-raw,format=I420 ! ` +
      `vp8enc name=${name("encoder")} deadline=1 cpu-used=-6 lag-in-frames=0 end-usage=cbr ` +
      `target-bitrate=${bitrate} keyframe-max-dist=${framesBetweenKeyframes(keyframes, caps)} ! ${feeder()}`,
    // Carries live properties over to the pipeline that runs.
    change: (pipeline, { properties: { bitrate }, name }) =>
      pipeline.element(name("encoder")).set("target-bitrate", bitrate),
  });
}
