/**
 * Watches a stream as a plain HTTP client does, and notes when bytes came. It never connects again by itself: whether a
 * viewer is cut off is what tests want to know.
 */

/** One moment at which bytes came. */
interface Arrival {
  readonly atMs: number;
  readonly bytes: number;
}

/** A viewer that has been let in. */
export class Viewer {
  readonly #body: ReadableStream<Uint8Array>;
  readonly #abort: AbortController;
  readonly #arrivals: Arrival[] = [];
  readonly #ended: Promise<void>;
  #isCutOff = false;

  private constructor(body: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#body = body;
    this.#abort = abort;
    this.#ended = this.#watch();
  }

  /**
   * Asks for a stream.
   *
   * @param url Where.
   * @throws {Error} When the answer is not 200.
   */
  static async join(url: string): Promise<Viewer> {
    const abort = new AbortController();
    const response = await fetch(url, { signal: abort.signal });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new TypeError(`not let in: got ${response.status}`);
    }
    return new Viewer(response.body, abort);
  }

  /** Whether the connection was ended by the other side. */
  get isCutOff(): boolean {
    return this.#isCutOff;
  }

  /** All bytes so far. */
  get bytes(): number {
    return this.#arrivals.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /**
   * The longest time without bytes.
   *
   * @param fromMs From then on, by `performance.now()`.
   */
  longestSilenceMs(fromMs = 0): number {
    const times = [...this.#arrivals.map(({ atMs }) => atMs).filter((atMs) => atMs >= fromMs), performance.now()];
    return Math.max(0, ...times.map((atMs, i) => atMs - (times[i - 1] ?? atMs)));
  }

  /** When bytes came last, by `performance.now()`. */
  get lastAtMs(): number {
    return this.#arrivals.at(-1)?.atMs ?? 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #watch(): Promise<void> {
    try {
      for await (const { length } of this.#body) this.#arrivals.push({ atMs: performance.now(), bytes: length });
      this.#isCutOff = true;
    } catch {
      // Left by ourselves, or broken by the other side.
      this.#isCutOff = !this.#abort.signal.aborted;
    }
  }
}
