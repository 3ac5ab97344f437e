/**
 * Where one feed ends and another goes on: what comes out never goes back in time, unless that was wrong. Raw media are cut into stretches; the
 * elements that keep their rate fill short gaps within a stretch, and do not fill the time of a long outage.
 */
import { stretchSample } from "../../ffi/gstreamer/moved_sample.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { isSetBack } from "../_feed/set_back.ts";
import { isRaw, type Media } from "../media.ts";

/** A longer gap begins a new stretch. */
const LONGEST_FILLED_NS = 1_000_000_000n;

/** The joints of one output. */
export class Joint {
  readonly #raw: boolean;
  #newestNs = -1n;
  #stretchNs = -1n;

  /** @param media What is joined. */
  constructor(media: Media) {
    this.#raw = isRaw(media);
  }

  /**
   * Tells whether a sample is newer than all that were given, or begins anew.
   *
   * @param sample Of any feed.
   */
  fits(sample: Sample): boolean {
    const timeNs = sample.runningTimeNs;
    return timeNs === null || timeNs > this.#newestNs || isSetBack(timeNs, this.#newestNs);
  }

  /**
   * Gives a sample on. Raw ones that do not fit are left out; encoded ones need not be in the order of their times.
   *
   * @param sample The next one of the feed that is on air.
   * @param push Who takes it; it is freed when the call returns.
   */
  give(sample: Sample, push: (sample: Sample) => void): void {
    const timeNs = sample.runningTimeNs;
    if (timeNs === null) return push(sample);
    if (isSetBack(timeNs, this.#newestNs)) this.#newestNs = this.#stretchNs = -1n;
    if (this.#raw && timeNs <= this.#newestNs) return;
    if (this.#stretchNs < 0n || timeNs - this.#newestNs > LONGEST_FILLED_NS) this.#stretchNs = timeNs;
    if (timeNs > this.#newestNs) this.#newestNs = timeNs;
    if (!this.#raw) return push(sample);
    using part = stretchSample(sample, this.#stretchNs);
    push(part);
  }
}
