/**
 * Lets key frames pass that are far enough apart: GStreamer drops the others, JavaScript sees the few that are left. Runs
 * on the job's JavaScript thread, as long as one pipeline.
 */
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { afterEnd } from "../_pipeline/after_end.ts";

const MOST_WAITING = 25;
/** Two key frames a wanted distance apart may be a hair nearer to one another. */
const TOLERANCE_SECONDS = 0.01;

/**
 * The gate, as gst-launch takes it.
 *
 * @param name Makes names of elements unique in the job.
 */
export function keyFrameGate(name: (name: string) => string): string {
  return `identity drop-buffer-flags=delta-unit ! ` +
    `appsink name=${name("keys")} ${APP_SINK_PROPERTIES} max-buffers=${MOST_WAITING} ` +
    `appsrc name=${name("passed")} ${APP_SRC_PROPERTIES} max-buffers=${MOST_WAITING}`;
}

/** The gate of one pipeline. */
export class KeyFrameGate implements AsyncDisposable {
  /** The least distance in seconds, from the next key frame on. */
  distance: number;
  readonly #pipeline: Pipeline;
  readonly #sink: AppSink;
  #lastNs: bigint | null = null;

  /**
   * @param pipeline Has what `keyFrameGate` describes; does not play yet.
   * @param name As given to `keyFrameGate`.
   * @param options The least distance in seconds, and who waits.
   */
  constructor(
    pipeline: Pipeline,
    name: (name: string) => string,
    { distance, reactor }: { readonly distance: number; readonly reactor: Reactor },
  ) {
    this.#pipeline = pipeline;
    this.distance = distance;
    const passed = new AppSrc(pipeline.element(name("passed")));
    this.#sink = new AppSink(pipeline.element(name("keys")), reactor, (sample) => {
      if (this.#passes(sample)) passed.push(sample);
    });
  }

  /** Ends the pipeline first: a sample that comes late must still find its wake-up. */
  async [Symbol.asyncDispose](): Promise<void> {
    await afterEnd(this.#pipeline, () => this.#sink.close());
  }

  #passes({ ptsNs }: Sample): boolean {
    if (ptsNs === null) return false;
    const apart = this.#lastNs === null ? Infinity : Number(ptsNs - this.#lastNs) / 1e9;
    // Times that went back are those of another stream.
    if (apart >= 0 && apart < this.distance - TOLERANCE_SECONDS) return false;
    this.#lastNs = ptsNs;
    return true;
  }
}
