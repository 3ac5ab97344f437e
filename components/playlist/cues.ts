/**
 * What is opened ahead: the next timed item, and the next file of the sequence. Keeps to the programme when that changes.
 * Belongs to the player. Runs inside a job.
 */
import type { Reader } from "../_film/reader.ts";
import { Cue } from "./cue.ts";
import type { Programme } from "./programme.ts";

/** What comes next is opened so long before. */
const OPEN_MS = 3000;
/** After a broken file of the sequence, so that a folder of nothing but broken ones does not keep the machine busy. */
const AFTER_BROKEN_MS = 1000;

/** Whose cues they are. */
export interface CuesOptions {
  readonly programme: Programme;
  readonly open: (file: string, signal: AbortSignal) => Promise<Reader>;
  readonly onBroken: (file: string, reason: string) => void;
  /** What was opened before there was a player; it comes first. */
  readonly first: Cue | null;
}

/** At most two files that are open, or being opened. */
export class Cues implements AsyncDisposable {
  readonly #options: CuesOptions;
  #timed: Cue | null = null;
  #queued: Cue | null = null;
  /** By `performance.now()`. */
  #queueAgainAtMs = 0;

  /** @param options Whose they are. */
  constructor(options: CuesOptions) {
    this.#options = options;
    const { first } = options;
    if (first?.item === null) this.#queued = first;
    else this.#timed = first;
  }

  /** The timed item that is due within seconds, open or not. */
  get timed(): Cue | null {
    return this.#timed;
  }

  /**
   * Opens what will be wanted, and closes what is not wanted any more.
   *
   * @param endsAtMs When what is played now ends, in milliseconds since the epoch; null when it does not say.
   */
  async look(endsAtMs: number | null): Promise<void> {
    await this.#lookAtTimed();
    await this.#lookAtQueued(endsAtMs === null || endsAtMs - Date.now() < OPEN_MS);
  }

  /**
   * Hands over what is open and due.
   *
   * @param untilMs What begins before this moment is due; files of the sequence are, unless a timed item is.
   * @returns Owned by the caller from now on; null when there is none.
   */
  take(untilMs: number): { readonly cue: Cue; readonly reader: Reader } | null {
    const timed = this.#timed !== null && this.#timed.item!.startMs < untilMs;
    const cue = timed ? this.#timed : this.#queued;
    const reader = cue?.reader ?? null;
    if (cue === null || reader === null) return null;
    if (timed) this.#timed = null;
    else this.#queued = null;
    return { cue, reader };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#timed?.[Symbol.asyncDispose]();
    await this.#queued?.[Symbol.asyncDispose]();
  }

  async #lookAtTimed(): Promise<void> {
    const { programme: { timeline, playing }, open, onBroken } = this.#options;
    const next = timeline.next(Date.now(), playing);
    const cue = this.#timed;
    if (cue !== null && (cue.problem !== null || cue.item !== next)) {
      this.#timed = null;
      if (cue.problem !== null) {
        timeline.drop(cue.item!);
        onBroken(cue.file, cue.problem);
      }
      await cue[Symbol.asyncDispose]();
    } else if (cue === null && next !== null && next.startMs - Date.now() < OPEN_MS) {
      this.#timed = new Cue({ file: next.file, item: next, open });
    }
  }

  async #lookAtQueued(isWanted: boolean): Promise<void> {
    const { programme: { sequence }, open, onBroken } = this.#options;
    const cue = this.#queued;
    if (cue !== null && cue.problem !== null) {
      this.#queued = null;
      this.#queueAgainAtMs = performance.now() + AFTER_BROKEN_MS;
      onBroken(cue.file, cue.problem);
      await cue[Symbol.asyncDispose]();
    } else if (cue === null && isWanted && performance.now() >= this.#queueAgainAtMs) {
      const file = sequence.take();
      if (file !== null) this.#queued = new Cue({ file, item: null, open });
    }
  }
}
