/** The start of a pipeline that takes its samples from us, by pointer and without copying. Owned by its pipeline. */
import { gstApp } from "./app_table.ts";
import { DirectLink } from "./direct_link.ts";
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";
import type { Sample } from "./sample.ts";

/**
 * Properties of every appsrc of ours. It never blocks us, drops the oldest when nobody takes them, and passes segments
 * on: x264enc stamps +1000 h, and only its segment takes that back. 1.26's muxers interleave late sound out of order
 * without `min-latency`.
 */
export const APP_SRC_PROPERTIES = "is-live=true format=time handle-segment-change=true block=false " +
  "leaky-type=downstream max-bytes=0 max-time=0 min-latency=200000000";

/** An appsrc fed from JavaScript. */
export class AppSrc {
  readonly #source: Element;

  /** @param source An appsrc with `APP_SRC_PROPERTIES`. */
  constructor(source: Element) {
    this.#source = source;
  }

  /** @param most So many samples wait in it at most; the oldest is let go when another one comes. */
  limit(most: number): void {
    this.#source.set("max-buffers", most);
  }

  /** How many samples wait in it. */
  get level(): number {
    return Number(gstApp().gst_app_src_get_current_level_buffers(this.#source.pointer));
  }

  /**
   * Sets its caps ahead of the first sample, so that a muxer knows its inputs from the start.
   *
   * @param sample One sample of the feed to come.
   */
  setCapsOf(sample: Sample): void {
    gstApp().gst_app_src_set_caps(this.#source.pointer, gst().gst_sample_get_caps(sample.pointer));
  }

  /**
   * Gives it one sample (transfer none).
   *
   * @param sample With the caps and the segment of its feed.
   * @returns Whether the pipeline takes samples; false while it starts or ends.
   */
  push(sample: Sample): boolean {
    return gstApp().gst_app_src_push_sample(this.#source.pointer, sample.pointer) === 0;
  }

  /**
   * Gives it from now on each sample that passes an element of another pipeline, without JavaScript.
   *
   * @param identity Of which it has been given the sample before.
   */
  follow(identity: Element): DirectLink {
    return new DirectLink(identity, this.#source);
  }
}
