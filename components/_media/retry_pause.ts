/**
 * How long a component waits before it tries again. A device or file that is away is looked for every second or two, for
 * ever; what fails by itself waits 1 s, doubling to 30 s, and is given up after five failures without 20 s of work.
 */
const WAITING_MS = 1000;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
const MOST_FAILURES = 5;
const STEADY_MS = 20_000;

/** The pauses of one component. */
export class RetryPause {
  readonly #now: () => number;
  #failures = 0;
  #worksSince: number | null = null;

  /** @param now The clock, in milliseconds. @default Date.now */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Something is away that will come back. */
  waiting(): number {
    this.#worksSince = null;
    return WAITING_MS;
  }

  /**
   * It failed by itself.
   *
   * @returns Milliseconds to wait, null when it is no use to go on.
   */
  failed(): number | null {
    this.#worksSince = null;
    this.#failures++;
    if (this.#failures >= MOST_FAILURES) return null;
    return Math.min(FIRST_MS * 2 ** (this.#failures - 1), LONGEST_MS);
  }

  /** It works just now. 20 s of that wipe the slate. */
  works(): void {
    this.#worksSince ??= this.#now();
    if (this.#now() - this.#worksSince >= STEADY_MS) this.#failures = 0;
  }
}
