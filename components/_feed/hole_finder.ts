/**
 * Finds where samples of an encoded feed are missing: a queue that was full has let its oldest go, and says so nowhere
 * but in the timestamps. On the JavaScript thread of a job.
 */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { FAR_NS } from "./set_back.ts";

/** A camera in the dark, or a screen on which nothing happens, gives fewer pictures: that is no hole. */
const LEAST_HOLE_NS = 1_000_000_000;
const MISSED_SAMPLES = 3;
/** How fast the longest distance of late is forgotten: in a few seconds at usual rates. */
const FORGOTTEN = 1 / 32;

/** Watches the time of one feed. */
export class HoleFinder {
  #lastNs: number | null = null;
  /** The longest distance of samples of late, 0 while none is known. */
  #usualNs = 0;

  /** Another stream begins. */
  begin(): void {
    this.#lastNs = null;
    this.#usualNs = 0;
  }

  /**
   * Tells whether samples are missing before one.
   *
   * @param sample The next one. What has no time says nothing.
   */
  isBefore(sample: Pick<Sample, "dtsNs" | "ptsNs" | "durationNs">): boolean {
    const time = sample.dtsNs ?? sample.ptsNs;
    if (time === null) return false;
    const ns = Number(time);
    const byNs = this.#lastNs === null ? 0 : ns - this.#lastNs;
    // Less than that is the order of decoding, where samples have no decoding time.
    if (byNs < 0 && byNs > -Number(FAR_NS)) return false;
    this.#lastNs = ns;
    const usualNs = this.#usualNs;
    const lengthNs = Math.max(byNs, Number(sample.durationNs ?? 0n));
    this.#usualNs = Math.max(lengthNs, usualNs * (1 - FORGOTTEN));
    return usualNs > 0 && byNs > LEAST_HOLE_NS && byNs > MISSED_SAMPLES * usualNs;
  }
}
