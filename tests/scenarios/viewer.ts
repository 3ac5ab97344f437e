/**
 * Watches a stream as a plain HTTP client does, and notes when bytes came. It never connects again by itself: whether a
 * viewer is cut off is what tests want to know.
 */

const ANSWER_MS = 10_000;

/** One moment at which bytes came. */
interface Arrival {
  readonly atMs: number;
  readonly bytes: number;
}

/** A viewer that has been let in. */
export class Viewer {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #arrivals: Arrival[] = [];
  readonly #ended: Promise<void>;
  #isCutOff = false;
  #isLeaving = false;

  private constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    this.#ended = this.#watch();
  }

  /**
   * Asks for a stream.
   *
   * @param url Where.
   * @param headers Such as name and password. @default none
   * @throws {Error} When the answer is not 200.
   */
  static async join(url: string, headers: Record<string, string> = {}): Promise<Viewer> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Error(`no answer in ${ANSWER_MS} ms`)), ANSWER_MS);
    const response = await fetch(url, { signal: abort.signal, headers }).finally(() => clearTimeout(timer));
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new TypeError(`not let in: got ${response.status}`);
    }
    return new Viewer(response.body);
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
    this.#isLeaving = true;
    // The abort signal of fetch() is not enough: on a busy machine a read that waits did not always see it.
    await this.#reader.cancel();
    await this.#ended;
  }

  async #watch(): Promise<void> {
    try {
      for (;;) {
        const { value, done } = await this.#reader.read();
        if (done) break;
        this.#arrivals.push({ atMs: performance.now(), bytes: value.length });
      }
    } catch {
      // Broken by the other side, which is what `isCutOff` tells.
    }
    this.#isCutOff = !this.#isLeaving;
  }
}
