/** Connects again and again after failures, ever more slowly, and says when there is no hope in going on this way. */
import { backoffMs } from "../../shared/backoff.ts";

const TRIES = 3;

/** What the owner does. */
export interface ReconnectorOptions {
  /** Opens a new connection; called for the first one too. */
  readonly connect: () => void;
  /** Called once when it never worked. */
  readonly onHopeless: () => void;
  /** After so many failures in a row without a single success it is hopeless. @default 3 */
  readonly tries?: number;
}

/** One connection of a player, over its breaks. */
export class Reconnector {
  readonly #options: ReconnectorOptions;
  #failures = 0;
  #everWorked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param options See `ReconnectorOptions`. */
  constructor(options: ReconnectorOptions) {
    this.#options = options;
  }

  /** Connects at once, and forgets a waiting attempt. */
  connectNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#options.connect();
  }

  /** Connects at once if an attempt is waiting. */
  hurry(): void {
    if (this.#timer !== undefined) this.connectNow();
  }

  /** To be called when something came through. */
  worked(): void {
    this.#everWorked = true;
    this.#failures = 0;
  }

  /**
   * To be called when the connection broke or never came about.
   *
   * @param counts Whether it speaks against this way of playing; not so while the stream is not on air.
   */
  failed(counts: boolean): void {
    if (this.#timer !== undefined) return;
    this.#failures++;
    if (counts && !this.#everWorked && this.#failures === (this.#options.tries ?? TRIES)) {
      return this.#options.onHopeless();
    }
    this.#timer = setTimeout(() => this.connectNow(), backoffMs(this.#failures));
  }

  /** Ends it. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
