/**
 * One track of a file, picture or sound, on its way through one round of a loop: takes what is decoded, moves it to its
 * place in the box's running time, and hands it on shortly before that comes. Runs inside a job.
 */
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";

/** Makes something to show or hear while the other track goes on: a still picture, silence. */
export type Filler = (last: Sample, baseNs: bigint) => Sample;

/** How a track is played. */
export interface TrackOptions {
  /** Its timestamps begin at zero with each round. */
  readonly from: PullSink;
  readonly to: AppSrc;
  /** Running time at which the round begins. */
  readonly startNs: bigint;
  /** Moves a sample in running time. */
  readonly move: Filler;
  /** Makes filling out of the last sample. */
  readonly fill: Filler;
}

/** Assumed of a picture that does not say how long it is shown. */
const USUAL_DURATION_NS = 40_000_000n;

/** A track in one round. */
export class Track implements Disposable {
  readonly #options: TrackOptions;
  #last: Sample | null = null;
  #refused: Sample | null = null;
  #endNs: bigint;
  #absent = false;

  /** @param options Where from, where to, and when. */
  constructor(options: TrackOptions) {
    this.#options = options;
    this.#endNs = options.startNs;
  }

  /** Running time at which what was handed on so far ends. */
  get endNs(): bigint {
    return this.#endNs;
  }

  /** Whether the file has all been handed on. */
  get ended(): boolean {
    return this.#absent || (this.#refused === null && this.#options.from.ended);
  }

  /** The file has no such track. */
  leaveOut(): void {
    this.#absent = true;
  }

  /** @param untilNs Hands on what belongs before this running time, as far as it is decoded. */
  play(untilNs: bigint): void {
    while (this.#endNs < untilNs) {
      const sample = this.#refused ?? this.#options.from.next();
      if (sample === null) return;
      if (!this.#push(this.#options.move(sample, this.#options.startNs))) {
        this.#refused = sample;
        return;
      }
      this.#refused = null;
      this.#endNs = this.#options.startNs + (sample.ptsNs ?? 0n) + (sample.durationNs ?? USUAL_DURATION_NS);
      this.#last?.free();
      this.#last = sample;
    }
  }

  /** @param untilNs Fills up to this running time, when the file has no more and the track was there at all. */
  fill(untilNs: bigint): void {
    const last = this.#last;
    const durationNs = last?.durationNs ?? USUAL_DURATION_NS;
    while (last !== null && this.#endNs + durationNs <= untilNs) {
      if (!this.#push(this.#options.fill(last, this.#endNs - (last.ptsNs ?? 0n)))) return;
      this.#endNs += durationNs;
    }
  }

  [Symbol.dispose](): void {
    this.#last?.free();
    this.#refused?.free();
    this.#last = this.#refused = null;
  }

  #push(moved: Sample): boolean {
    using sample = moved;
    return this.#options.to.push(sample);
  }
}
