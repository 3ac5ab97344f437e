/** A mirror for pictures: how it runs, in a job. */
import { type RunContext, type RunningComponent, runPipeline } from "runnel/run";
import { definition } from "./definition.ts";

/**
 * Runs `your-type`.
 *
 * @param context What the job gives: properties, feeds, the log.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    // Asked for each pipeline that is built, also after a fault: a description as gst-launch takes it. `eater()` is
    // where the feed comes in, `feeder()` where it leaves; `name()` makes a name that no other component has.
    launch: ({ properties: { side }, eater, feeder, name }) =>
      `${eater()} ! videoconvert ! mirror name=${name("mirror")} mode=${side} ! ` +
      `videoconvert ! video/x-raw,format=I420 ! ${feeder()}`,
    // Carries live properties over to the pipeline that runs.
    change: (pipeline, { properties: { side }, name }) => pipeline.element(name("mirror")).set("mode", side),
  });
}
