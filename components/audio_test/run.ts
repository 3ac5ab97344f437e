/** Runs a test sound: made ahead of time, given when its moment in the box's running time has come. In a job. */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { Pulse } from "../../ffi/gstreamer/pulse.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { nextOnGrid } from "../_source/running_time.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

const BEEP = { property: "volume", high: 1, low: 0, lengthNs: 100_000_000n };
/** Buffers of 40 ms: each takes every pipeline on its way some work. */
const BUFFERS_PER_SECOND = 25;

/**
 * Runs `audio-test`. A beep is the tone let through a gate, which works to the sample.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { wave, frequency, rate, channels, volume } = context.properties;
  const beeps = wave === "beep";
  const nowNs = (): bigint => monotonicNs() - context.baseTimeNs;
  let startNs = 0n;
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: ({ feeder, name }) => {
      startNs = nextOnGrid(nowNs(), BigInt(BUFFERS_PER_SECOND), 1n);
      return `audiotestsrc wave=${beeps ? "sine" : wave} freq=${frequency} volume=${volume} ` +
        `samplesperbuffer=${Math.floor(rate / BUFFERS_PER_SECOND)} timestamp-offset=${startNs} ! ` +
        `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels} ! ` +
        `${beeps ? `volume name=${name("gate")} volume=0 ! ` : ""}clocksync ! ${feeder()}`;
    },
    prepare: (pipeline, { name }) =>
      beeps ? new Pulse(pipeline.element(name("gate")), { ...BEEP, startNs, nowNs }) : null,
  });
}
