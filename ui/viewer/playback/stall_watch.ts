/** Tells when something that should go on has stood still for too long. Pure; the caller brings the clock. */
export class StallWatch {
  readonly #limitMs: number;
  #last: number | string | null = null;
  #since: number | null = null;

  /** @param limitMs How long it may stand still. */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /**
   * Looks at it once.
   *
   * @param position Where it is: anything that changes as it goes on.
   * @param nowMs The clock.
   * @returns `moved` since the last look, `still` for less than the limit, or `stalled`.
   */
  observe(position: number | string, nowMs: number): "moved" | "still" | "stalled" {
    const moved = this.#last !== null && position !== this.#last;
    if (moved || this.#since === null) this.#since = nowMs;
    this.#last = position;
    if (moved) return "moved";
    return nowMs - this.#since >= this.#limitMs ? "stalled" : "still";
  }

  /** Forgets what was seen: after a new start. */
  reset(): void {
    this.#last = null;
    this.#since = null;
  }
}
