/** A plain picture in a colour that can change on air: how it runs, in a job. */
import { monotonicNs, nextOnGrid, pictureCaps, type RunContext, type RunningComponent, runPipeline } from "runnel/run";
import { definition } from "./definition.ts";

/**
 * Runs `your-type`.
 *
 * @param context What the job gives: properties, the box's clock, the log.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    // Asked for each pipeline that is built, also after a fault: a description as gst-launch takes it. `feeder()` is
    // where the feed leaves; `name()` makes a name that no other component has.
    launch: ({ properties: { width, height, colour }, feeder, name }) => {
      // All components share one clock, which has run for long: the first picture is the next one that is due.
      const startNs = nextOnGrid(monotonicNs() - context.baseTimeNs, 25n, 1n);
      return `videotestsrc name=${name("picture")} pattern=solid-color foreground-color=${argb(colour)} ` +
        `timestamp-offset=${startNs} ! ${pictureCaps({ width, height, framerate: "25/1" })} ! clocksync ! ${feeder()}`;
    },
    // Carries live properties over to the pipeline that runs.
    change: (pipeline, { properties: { colour }, name }) =>
      pipeline.element(name("picture")).set("foreground-color", argb(colour)),
  });
}

/** As videotestsrc takes it: opacity, red, green and blue in one number. */
function argb(colour: string): number {
  return 0xff00_0000 + Number.parseInt(colour.slice(1), 16);
}
