/** One track of something that is being read, picture or sound: its samples in their order. Belongs to its reader. */
import type { PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";

/** A track. Its timestamps begin at zero. */
export class ReaderTrack implements Disposable {
  readonly #sink: PullSink;
  readonly #encoded: boolean;
  #first: Sample | null = null;
  #absent = false;

  /**
   * @param sink Where the samples wait.
   * @param encoded Whether they are encoded: those without a time are then left out, because caps carry the headers.
   */
  constructor(sink: PullSink, encoded: boolean) {
    this.#sink = sink;
    this.#encoded = encoded;
  }

  /** Whether it is clear that it is there, or that it is not. */
  get known(): boolean {
    return this.absent || this.first !== null || this.#sink.ended;
  }

  /** Whether there is no such track. */
  get absent(): boolean {
    return this.#absent;
  }

  /** Whether all its samples were taken. */
  get ended(): boolean {
    return this.#absent || (this.#first === null && this.#sink.ended);
  }

  /** The sample that is next, without taking it: it stays the track's. */
  get first(): Sample | null {
    return this.#first ??= this.#pull();
  }

  /**
   * Takes the next sample.
   *
   * @returns To be freed by the caller; null when none is there yet, or no more.
   */
  next(): Sample | null {
    const sample = this.first;
    this.#first = null;
    return sample;
  }

  /**
   * Gives back a sample that could not be used yet.
   *
   * @param sample The one that was taken last.
   */
  putBack(sample: Sample): void {
    this.#first = sample;
  }

  /** There is no such track. */
  leaveOut(): void {
    this.#absent = true;
  }

  /** What was read is not wanted: it goes on elsewhere. */
  rewind(): void {
    this.#first?.free();
    this.#first = null;
  }

  [Symbol.dispose](): void {
    this.rewind();
  }

  #pull(): Sample | null {
    for (let sample = this.#sink.next(); sample !== null; sample = this.#sink.next()) {
      if (!this.#encoded || sample.ptsNs !== null) return sample;
      sample.free();
    }
    return null;
  }
}
