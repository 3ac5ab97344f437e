/** A file that is being opened, or is open, to be played at its time. Owned by the player. Runs inside a job. */
import type { Reader } from "../_film/reader.ts";
import type { TimedItem } from "./timeline.ts";

/** What is to be played. */
export interface CueOptions {
  readonly file: string;
  /** Its place in the timeline; null for a file of the sequence, which has none. */
  readonly item: TimedItem | null;
  readonly open: (file: string, signal: AbortSignal) => Promise<Reader>;
}

/** A file with its reader. */
export class Cue implements AsyncDisposable {
  readonly file: string;
  readonly item: TimedItem | null;
  readonly #abort = new AbortController();
  readonly #opening: Promise<void>;
  #reader: Reader | null = null;
  #durationNs: bigint | null = null;
  #problem: string | null = null;
  #isOpen = false;

  /** @param options It is opened at once. */
  constructor(options: CueOptions) {
    this.file = options.file;
    this.item = options.item;
    this.#opening = this.#open(options);
  }

  /** Null until it is open. */
  get reader(): Reader | null {
    return this.#isOpen ? this.#reader : null;
  }

  /** How long the file lasts in nanoseconds, null when it does not say. */
  get durationNs(): bigint | null {
    return this.#durationNs;
  }

  /** Why it cannot be played, null when it can. */
  get problem(): string | null {
    return this.#problem;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#opening;
    await this.#reader?.[Symbol.asyncDispose]();
  }

  async #open({ file, item, open }: CueOptions): Promise<void> {
    try {
      const reader = await open(file, this.#abort.signal);
      this.#reader = reader;
      this.#durationNs = await reader.durationNs();
      if (item !== null && item.offsetMs > 0) await reader.seek(BigInt(Math.round(item.offsetMs * 1e6)));
      this.#isOpen = true;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }
}
