/**
 * The one policy by which a box tries again what failed: at once, then after a delay that doubles, with jitter, until too
 * many failures stand in a row. A time of being well wipes the slate. Used by components for their pipelines, in a job, and
 * by the worker for its jobs, in the process of `serve`.
 */

/** Options of a {@linkcode Backoff}. */
export interface BackoffOptions {
  /** The delay after the second failure; the first is tried again at once. @default 1000 */
  readonly firstDelayMs?: number;
  /** The longest delay, before jitter. @default 30000 */
  readonly maxDelayMs?: number;
  /** After so many failures in a row it gives up. @default 5 */
  readonly maxFailures?: number;
  /** So long it has to be well for earlier failures to be forgotten. @default 20000 */
  readonly wellMs?: number;
  /** Milliseconds that only grow. @default performance.now */
  readonly now?: () => number;
  /** From 0 to under 1. @default Math.random */
  readonly random?: () => number;
}

/** Counts failures of one thing and says when to try it again. */
export class Backoff {
  readonly #firstDelayMs: number;
  readonly #maxDelayMs: number;
  readonly #maxFailures: number;
  readonly #wellMs: number;
  readonly #now: () => number;
  readonly #random: () => number;
  #failures = 0;
  #wellSinceMs: number | null = null;

  /** @param options Delays and limits. */
  constructor(options: BackoffOptions = {}) {
    this.#firstDelayMs = options.firstDelayMs ?? 1000;
    this.#maxDelayMs = options.maxDelayMs ?? 30_000;
    this.#maxFailures = options.maxFailures ?? 5;
    this.#wellMs = options.wellMs ?? 20_000;
    this.#now = options.now ?? (() => performance.now());
    this.#random = options.random ?? Math.random;
  }

  /** Failures in a row so far. */
  get failures(): number {
    return this.#failures;
  }

  /**
   * Takes note of how the thing is. Being well counts from the first call that says so without a break.
   *
   * @param isWell Whether all of it works.
   */
  noteWell(isWell: boolean): void {
    if (isWell) this.#wellSinceMs ??= this.#now();
    else {
      this.#forgetWhenLongWell();
      this.#wellSinceMs = null;
    }
  }

  /**
   * Counts a failure.
   *
   * @returns Milliseconds to wait before the next try, a fifth more or less at random, or null to give up.
   */
  noteFailure(): number | null {
    this.noteWell(false);
    this.#failures += 1;
    if (this.#failures >= this.#maxFailures) return null;
    if (this.#failures === 1) return 0;
    const delayMs = Math.min(this.#firstDelayMs * 2 ** (this.#failures - 2), this.#maxDelayMs);
    return Math.round(delayMs * (0.8 + 0.4 * this.#random()));
  }

  /** Forgets all failures: somebody wants it tried anew. */
  reset(): void {
    this.#failures = 0;
    this.#wellSinceMs = null;
  }

  #forgetWhenLongWell(): void {
    if (this.#wellSinceMs !== null && this.#now() - this.#wellSinceMs >= this.#wellMs) this.#failures = 0;
  }
}
