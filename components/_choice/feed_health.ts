/** Whether a feed gives samples, and since when it has done so without a break. Times are those of `performance.now()`. */

/** Some feeds give samples rarely: one is silent after the time of so many of them, if that is more than asked for. */
const MISSED_SAMPLES = 3;

/** The health of one feed. A feed that nobody has heard yet is given the time of one silence. */
export class FeedHealth {
  #lastMs: number;
  #steadyFromMs: number | null = null;
  /** How long its last sample says that it lasts. */
  #sampleMs = 0;
  /** The time between the last samples, and between those before: a single break tells nothing. */
  #breaksMs: readonly [number, number] = [0, 0];
  #isLost = false;

  /** @param nowMs The time. */
  constructor(nowMs: number) {
    this.#lastMs = nowMs;
  }

  /**
   * A sample came.
   *
   * @param nowMs The time.
   * @param durationNs How long it lasts, null when it does not say.
   * @param silenceMs A longer break before it makes the feed begin to be steady anew.
   */
  sample(nowMs: number, durationNs: bigint | null, silenceMs: number): void {
    if (this.#steadyFromMs !== null) this.#breaksMs = [nowMs - this.#lastMs, this.#breaksMs[0]];
    if (!this.isAlive(nowMs, silenceMs)) this.#steadyFromMs = null;
    this.#steadyFromMs ??= nowMs;
    this.#lastMs = nowMs;
    this.#sampleMs = Number(durationNs ?? 0n) / 1e6;
    this.#isLost = false;
  }

  /** The feed broke. */
  lost(): void {
    this.#isLost = true;
    this.#steadyFromMs = null;
  }

  /**
   * Tells whether it can be counted on.
   *
   * @param nowMs The time.
   * @param silenceMs The longest break that is none.
   */
  isAlive(nowMs: number, silenceMs: number): boolean {
    const usualMs = Math.max(this.#sampleMs, Math.min(...this.#breaksMs));
    return !this.#isLost && nowMs - this.#lastMs <= Math.max(silenceMs, MISSED_SAMPLES * usualMs);
  }

  /**
   * How long it has given samples without a break.
   *
   * @param nowMs The time.
   * @param silenceMs The longest break that is none.
   */
  steadyMs(nowMs: number, silenceMs: number): number {
    return this.#steadyFromMs === null || !this.isAlive(nowMs, silenceMs) ? 0 : nowMs - this.#steadyFromMs;
  }
}
