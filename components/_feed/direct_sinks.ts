/**
 * Those who get a raw feed without JavaScript: its samples go from the pipeline that gives it into theirs, C to C, so that
 * no sample wakes the job, and none waits for it. That holds as long as nothing changes: where another pipeline goes on with
 * the feed, all come back. What passed is told afterwards, by counts. On the JavaScript thread of a job.
 */
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { DirectLink } from "../../ffi/gstreamer/direct_link.ts";
import type { SampleSink, SampleSpan } from "../run_context.ts";
import type { FeedTap } from "./feed_tap.ts";

/** Those of one feed. */
export class DirectSinks {
  readonly #links = new Map<SampleSink, DirectLink>();
  #tap: FeedTap | null = null;
  /** What had come out when it was told last. */
  #told = { samples: 0, bytes: 0 };

  /** How many there are. */
  get size(): number {
    return this.#links.size;
  }

  /** Where the last sample ended, in running time; null when there is nobody, or that is not known. */
  get endNs(): bigint | null {
    return this.#tap?.endNs ?? null;
  }

  /** @param sink Tells whether it is one of them. */
  has(sink: SampleSink): boolean {
    return this.#links.has(sink);
  }

  /**
   * Takes in some, who have had all samples so far. Nothing moves meanwhile.
   *
   * @param tap What gives the feed; the same for all, until `end`.
   * @param inlets Each with the place where samples go.
   */
  join(tap: FeedTap, inlets: ReadonlyMap<SampleSink, AppSrc>): void {
    this.tell();
    this.#tap = tap;
    for (const [sink, inlet] of inlets) this.#links.set(sink, tap.link(inlet));
    this.#told = tap.counts();
  }

  /** @param sink Who does not want anything more. */
  leave(sink: SampleSink): void {
    const link = this.#links.get(sink);
    if (link === undefined) return;
    link.close();
    this.tell();
    this.#links.delete(sink);
    if (this.size === 0) this.#tap = null;
  }

  /**
   * Tells all what has passed since it was told last.
   *
   * @returns The same; null when there is nobody.
   */
  tell(): SampleSpan | null {
    if (this.#tap === null) return null;
    const { samples, bytes, endNs } = this.#tap.passed();
    const span = { samples: samples - this.#told.samples, bytes: bytes - this.#told.bytes, endNs };
    this.#told = { samples, bytes };
    for (const sink of this.#links.keys()) sink.passed?.(span);
    return span;
  }

  /**
   * Ends it for all.
   *
   * @returns Where the last sample ended, as `endNs` has it: read when nothing goes any more.
   */
  end(): bigint | null {
    const tap = this.#tap;
    for (const sink of [...this.#links.keys()]) this.leave(sink);
    return tap?.endNs ?? null;
  }
}
