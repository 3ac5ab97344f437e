/**
 * The end of a pipeline from which samples are taken when they are wanted; until then the pipeline waits. For what is
 * decoded ahead of its time, such as files.
 */
import { gstApp } from "./app_table.ts";
import type { Element } from "./element.ts";
import { Sample, type SamplePointer } from "./sample.ts";

/** Properties of such an appsink beside its `max-buffers`. */
export const PULL_SINK_PROPERTIES = "sync=false async=false";

/** An appsink that is asked for samples. Owned by its pipeline. */
export class PullSink {
  readonly #sink: Element;

  /** @param sink An appsink with `PULL_SINK_PROPERTIES`. Where it may be full before its pipeline plays, it plays first. */
  constructor(sink: Element) {
    this.#sink = sink;
  }

  /** Whether the stream has ended and all its samples were taken. */
  get ended(): boolean {
    return gstApp().gst_app_sink_is_eos(this.#sink.pointer) !== 0;
  }

  /**
   * Takes the next sample.
   *
   * @returns To be freed by the caller; null when none is there yet, or no more.
   */
  next(): Sample | null {
    const pointer = gstApp().gst_app_sink_try_pull_sample(this.#sink.pointer, 0n) as SamplePointer | null;
    return pointer === null ? null : new Sample(pointer);
  }
}
