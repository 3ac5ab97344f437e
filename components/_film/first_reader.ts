/**
 * The reader that is opened before there is a pipeline for what it reads, because the pipeline depends on that. Owned by
 * a component; whoever plays it takes it. Runs inside a job.
 */
import type { Reader } from "./reader.ts";

/** A reader between two owners. Closed with its component. */
export class FirstReader implements AsyncDisposable {
  readonly #abort = new AbortController();
  readonly #open: (signal: AbortSignal) => Promise<Reader>;
  #work: Promise<void> = Promise.resolve();
  #opened: Reader | null = null;

  /** @param open Opens what is to be read. */
  constructor(open: (signal: AbortSignal) => Promise<Reader>) {
    this.#open = open;
  }

  /**
   * Opens it. One that was opened before and not taken is closed.
   *
   * @returns Still owned by this.
   */
  async open(): Promise<Reader> {
    await this.#drop();
    const opening = this.#open(this.#abort.signal);
    this.#work = opening.then((reader) => void (this.#opened = reader), () => {});
    return await opening;
  }

  /**
   * Hands over what was opened.
   *
   * @returns Owned by the caller from now on.
   * @throws {Error} When none is open.
   */
  take(): Reader {
    const reader = this.#opened;
    if (reader === null) throw new Error("Cannot take a reader because none is open");
    this.#opened = null;
    return reader;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#drop();
  }

  async #drop(): Promise<void> {
    await this.#work;
    const reader = this.#opened;
    this.#opened = null;
    await reader?.[Symbol.asyncDispose]();
  }
}
