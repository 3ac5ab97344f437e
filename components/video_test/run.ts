/** Runs a test picture: made ahead of time, given when its moment in the box's running time has come. In a job. */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { Pulse } from "../../ffi/gstreamer/pulse.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { nextOnGrid } from "../_source/running_time.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** The ball is orange, so that it is seen on black and on white: a picture that stands still would be left out. */
const BALL = `ball foreground-color=${0xffff_9000}`;
/** What these patterns need to show anything: circles that grow and move. */
const CIRCLES = "kx2=20 ky2=20 kt=1";
/** Patterns that are more than a name. */
const SHOWN: { readonly [pattern: string]: string } = {
  flash: BALL,
  "zone-plate": `zone-plate ${CIRCLES}`,
  "chroma-zone-plate": `chroma-zone-plate ${CIRCLES}`,
};
const FLASH = { property: "background-color", high: 0xffff_ffff, low: 0xff0b_5567, lengthNs: 100_000_000n };

/**
 * Runs `video-test`. Its pictures lie on the grid of their rate counted from zero, so that a flash falls on the very
 * picture of a full second.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { width, height, framerate, pattern } = context.properties;
  const flashes = pattern === "flash";
  const nowNs = (): bigint => monotonicNs() - context.baseTimeNs;
  let startNs = 0n;
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: ({ feeder, name }) => {
      const [frames, seconds] = framerate.split("/") as [string, string];
      startNs = nextOnGrid(nowNs(), BigInt(frames), BigInt(seconds));
      return `videotestsrc name=${name("picture")} pattern=${SHOWN[pattern] ?? pattern} ` +
        `timestamp-offset=${startNs} ! ` +
        `video/x-raw,format=I420,width=${width},height=${height},framerate=${framerate} ! clocksync ! ${feeder()}`;
    },
    prepare: (pipeline, { name }) =>
      flashes ? new Pulse(pipeline.element(name("picture")), { ...FLASH, startNs, nowNs }) : null,
  });
}
