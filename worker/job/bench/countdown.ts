/** How long a test waits. While the machine stands still, what it waits for cannot come: that time hardly counts. */

const MOST_COUNTED_MS = 200;

/** Counts down as long as somebody looks, again and again within less than 0.2 s. */
export class Countdown {
  #leftMs: number;
  #lastMs = performance.now();

  /** @param seconds How long it takes. */
  constructor(seconds: number) {
    this.#leftMs = seconds * 1000;
  }

  /** Whether the time is over, by this look. */
  isOver(): boolean {
    const nowMs = performance.now();
    this.#leftMs -= Math.min(nowMs - this.#lastMs, MOST_COUNTED_MS);
    this.#lastMs = nowMs;
    return this.#leftMs <= 0;
  }
}
