/**
 * Calls a tick again and again, less often the longer it takes: a loaded box then writes more at once, which costs it
 * less for the same bytes. Belongs to a fan-out.
 */

const SHORTEST_MS = 40;
/** How the time between ticks grows: up to so long while ticks take more than this part of it. */
const GROWTH = [{ busyPart: 0.08, longestMs: 200 }, { busyPart: 0.6, longestMs: 300 }];
/** The least between the end of a tick and the next, for everything else that the job does. */
const BREATH_MS = 2;

/** How a pacer is made. */
export interface PacerOptions {
  /** The work. @returns Whether it is wanted again. */
  readonly tick: () => boolean;
  /** Takes what a tick threw; the next one comes all the same. */
  readonly onError: (error: unknown) => void;
}

/** Paces a tick. */
export class Pacer {
  readonly #options: PacerOptions;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** What a tick takes, smoothed. */
  #busyMs = 0;
  #closed = false;

  /** @param options The work. */
  constructor(options: PacerOptions) {
    this.#options = options;
  }

  /** Begins, if it does not run. */
  start(): void {
    if (this.#timer === null) this.#schedule(SHORTEST_MS);
  }

  /** Ends. Safe to call twice. */
  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #schedule(inMs: number): void {
    if (!this.#closed) this.#timer = setTimeout(() => this.#run(), inMs);
  }

  #run(): void {
    this.#timer = null;
    const start = performance.now();
    let again = true;
    try {
      again = this.#options.tick();
    } catch (error) {
      this.#options.onError(error);
    }
    const tookMs = performance.now() - start;
    this.#busyMs = 0.8 * this.#busyMs + 0.2 * tookMs;
    const grown = GROWTH.map(({ busyPart, longestMs }) => Math.min(longestMs, this.#busyMs / busyPart));
    const intervalMs = Math.max(SHORTEST_MS, ...grown);
    if (again) this.#schedule(Math.max(BREATH_MS, intervalMs - tookMs));
  }
}
