/**
 * Puts decoded picture and sound in their place in the box's time. Muxers of the box write that time into most streams;
 * MPEG-TS, and what comes in from elsewhere, has a time of its own: then both are moved by the same, so that they stay
 * together. Runs on the job's JavaScript thread, as long as one pipeline.
 */
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { movedSample } from "../../ffi/gstreamer/moved_sample.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { afterEnd } from "../_pipeline/after_end.ts";
import type { RunContext } from "../run_context.ts";

/** What has the box's own time already is this near to it; the rest is far off. */
const NEAR_NS = 10_000_000_000n;
const FAR_NS = 1n << 62n;
/** So long at its start a stream is only looked at. */
const SETTLING_NS = 1_000_000_000n;
const KINDS = ["video", "audio"] as const;
const MOST_WAITING = 25;

/**
 * The end of a branch, as gst-launch takes it: leaves the pipeline here and enters it again.
 *
 * @param kind Which branch.
 * @param name Makes names of elements unique in the job.
 */
export function placing(kind: typeof KINDS[number], name: (name: string) => string): string {
  return `appsink name=${name(`decoded-${kind}`)} ${APP_SINK_PROPERTIES} max-buffers=${MOST_WAITING} ` +
    `appsrc name=${name(`placed-${kind}`)} ${APP_SRC_PROPERTIES} max-buffers=${MOST_WAITING} ! ` +
    `identity single-segment=true`;
}

/** Moves both branches of one pipeline. */
export class Placing implements AsyncDisposable {
  readonly #pipeline: Pipeline;
  readonly #baseTimeNs: bigint;
  readonly #sinks: readonly AppSink[];
  #settledAtNs: bigint | null = null;
  #leastBehindNs = FAR_NS;
  #moveNs = 0n;

  /**
   * @param pipeline Has what `placing` describes for both kinds; does not play yet.
   * @param name As given to `placing`.
   * @param context Of the component.
   */
  constructor(
    pipeline: Pipeline,
    name: (name: string) => string,
    { reactor, baseTimeNs }: Pick<RunContext, "reactor" | "baseTimeNs">,
  ) {
    this.#pipeline = pipeline;
    this.#baseTimeNs = baseTimeNs;
    this.#sinks = KINDS.map((kind) => {
      const placed = new AppSrc(pipeline.element(name(`placed-${kind}`)));
      return new AppSink(pipeline.element(name(`decoded-${kind}`)), reactor, (sample) => this.#place(sample, placed));
    });
  }

  /** Ends the pipeline first: a sample that comes late must still find its wake-up. */
  async [Symbol.asyncDispose](): Promise<void> {
    await afterEnd(this.#pipeline, () => {
      for (const sink of this.#sinks) sink.close();
    });
  }

  #place(sample: Sample, placed: AppSrc): void {
    const { ptsNs } = sample;
    if (ptsNs === null) return;
    const nowNs = monotonicNs() - this.#baseTimeNs;
    if (!this.#isSettled(nowNs, ptsNs)) return;
    using moved = movedSample(sample, this.#moveNs);
    placed.push(moved);
  }

  /** What had waited comes in a rush at first: it would be placed ahead of its time. */
  #isSettled(nowNs: bigint, ptsNs: bigint): boolean {
    this.#settledAtNs ??= nowNs + SETTLING_NS;
    if (nowNs >= this.#settledAtNs) return true;
    const behindNs = nowNs - ptsNs;
    if (behindNs < this.#leastBehindNs) this.#leastBehindNs = behindNs;
    this.#moveNs = this.#leastBehindNs < NEAR_NS ? 0n : this.#leastBehindNs;
    // A stream with the box's own time need not wait.
    return this.#moveNs === 0n;
  }
}
