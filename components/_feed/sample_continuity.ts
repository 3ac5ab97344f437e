/** Counts where the samples of one feed do not follow one another in time. In a job. */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { SampleSpan } from "../run_context.ts";

/** Cameras are not on time to the millisecond, and some halve their rate in the dark. */
const HOLE_NS = 100_000_000n;
/** Encoders give pictures in the order of decoding. */
const BACK_NS = 1_000_000_000n;

/** The time of one feed. */
export class SampleContinuity {
  #breaks = 0;
  #lastPtsNs: bigint | null = null;
  /** Where the next one is due; null when that cannot be told yet. */
  #endNs: bigint | null = null;
  /** How long a sample took of late. */
  #usualNs: bigint | null = null;
  /** So many have come of which nobody could tell when they ended. */
  #untimed = 0;

  /** How often there was a hole of more than 0.1 s, or a step back of more than 1 s. */
  get breaks(): number {
    return this.#breaks;
  }

  /** What comes next need not follow: nobody has looked meanwhile. */
  begin(): void {
    this.#lastPtsNs = null;
    this.#endNs = null;
    this.#untimed = 0;
  }

  /** @param sample The next one. Headers, and what has no time, say nothing. */
  take(sample: Pick<Sample, "ptsNs" | "durationNs" | "isHeader">): void {
    const { ptsNs } = sample;
    if (ptsNs === null || sample.isHeader) return;
    if (this.#untimed > 0) this.begin();
    const before = this.#lastPtsNs;
    this.#lastPtsNs = ptsNs;
    const isBack = before !== null && ptsNs < before - BACK_NS;
    if (isBack || (this.#endNs !== null && ptsNs > this.#endNs + HOLE_NS)) this.#breaks++;
    // What does not say how long it lasts lasts as long as the one before took.
    const lengthNs = sample.durationNs ?? (before !== null && ptsNs > before ? ptsNs - before : null);
    if (lengthNs === null) return;
    this.#usualNs = lengthNs;
    const endNs = ptsNs + lengthNs;
    if (this.#endNs === null || isBack || endNs > this.#endNs) this.#endNs = endNs;
  }

  /** @param span Those that came next. A hole is what they lack to last as long as those before them. */
  pass({ samples, endNs }: SampleSpan): void {
    this.#untimed += samples;
    if (this.#untimed === 0 || endNs === null) return;
    const count = BigInt(this.#untimed);
    this.#untimed = 0;
    const begunNs = this.#endNs;
    this.#endNs = endNs;
    this.#lastPtsNs = null;
    if (begunNs === null) return;
    const tookNs = endNs - begunNs;
    if (this.#usualNs !== null && tookNs > count * this.#usualNs + HOLE_NS) this.#breaks++;
    this.#usualNs = tookNs / count;
  }
}
