/**
 * One lane of an output, picture or sound, that goes on whatever comes: hands on the samples of one track after another
 * at their place in the box's running time, shortly before that comes, and fills up what they leave empty. Timestamps
 * only grow. Runs inside a job.
 */
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { headerSamples } from "../../ffi/gstreamer/header_samples.ts";
import { movedSample } from "../../ffi/gstreamer/moved_sample.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { ReaderTrack } from "./reader_track.ts";

/** Assumed of a picture that does not say how long it is shown. */
const USUAL_DURATION_NS = 40_000_000n;

/** Makes something to show or hear out of a sample: a still picture, silence. */
export type Filler = (sample: Sample, baseNs: bigint) => Sample;

/** Where a track lies in running time. */
export interface Stretch {
  /** Running time of the track's timestamp zero. */
  readonly baseNs: bigint;
  /** Hands on what begins before this running time, as far as it is there. */
  readonly untilNs: bigint;
}

/** What a lane is. */
export interface LaneOptions {
  /** Null for a lane that leads nowhere: the output has no such track. */
  readonly to: AppSrc | null;
  /** Fills with what the last sample gives; null leaves gaps, as encoded media must. */
  readonly fill: Filler | null;
  /** Told of each sample that is handed on whether it only fills what was left empty. @default nobody is */
  readonly onHanded?: (isFiller: boolean) => void;
}

/** A lane. */
export class Lane implements Disposable {
  readonly #options: LaneOptions;
  #last: Sample | null = null;
  #endNs: bigint;
  /** Set where a track begins: encoded media do so with a key frame. */
  #begins = true;
  #hasHeaders = false;

  /**
   * @param options Where it leads.
   * @param startNs Running time at which it begins.
   */
  constructor(options: LaneOptions, startNs: bigint) {
    this.#options = options;
    this.#endNs = startNs;
  }

  /** Running time at which what was handed on so far ends. */
  get endNs(): bigint {
    return this.#endNs;
  }

  /** What comes next belongs to another track. */
  begin(): void {
    this.#begins = true;
  }

  /**
   * Hands on samples of a track. What would lie wholly before the lane's end is left out.
   *
   * @param track Where they come from.
   * @param stretch Where they belong.
   */
  play(track: ReaderTrack, { baseNs, untilNs }: Stretch): void {
    for (let sample = track.next(); sample !== null; sample = track.next()) {
      const startNs = baseNs + (sample.ptsNs ?? 0n);
      if (startNs >= untilNs) return track.putBack(sample);
      const endNs = startNs + (sample.durationNs ?? USUAL_DURATION_NS);
      if (this.#begins && (endNs <= this.#endNs || sample.isDelta)) {
        sample.free();
        continue;
      }
      if (!this.#pushHeaders(sample) || !this.#push(movedSample(sample, baseNs))) return track.putBack(sample);
      this.#options.onHanded?.(false);
      this.#begins = false;
      this.#reach(endNs);
      this.#last?.free();
      this.#last = sample;
    }
  }

  /**
   * Goes on with what was last, as far as whole samples fit; nothing when nothing was.
   *
   * @param untilNs Up to this running time.
   */
  hold(untilNs: bigint): void {
    if (this.#last !== null && this.#options.fill !== null) this.fill(this.#last, this.#options.fill, untilNs);
  }

  /**
   * Goes on with one sample, over and over, as far as whole ones fit.
   *
   * @param sample With its duration; it stays the caller's.
   * @param filler What is made of it.
   * @param untilNs Up to this running time.
   */
  fill(sample: Sample, filler: Filler, untilNs: bigint): void {
    const durationNs = sample.durationNs ?? USUAL_DURATION_NS;
    while (this.#endNs + durationNs <= untilNs) {
      if (!this.#push(filler(sample, this.#endNs - (sample.ptsNs ?? 0n)))) return;
      this.#options.onHanded?.(true);
      this.#reach(this.#endNs + durationNs);
    }
  }

  /** @param ns Nothing more comes before this running time. */
  skipTo(ns: bigint): void {
    this.#reach(ns);
  }

  [Symbol.dispose](): void {
    this.#last?.free();
    this.#last = null;
  }

  /** The Ogg muxer learns the lengths of Vorbis packets from the setup header: without it, pages lie about their time. */
  #pushHeaders(sample: Sample): boolean {
    if (this.#hasHeaders || sample.mediaType !== "audio/x-vorbis") return true;
    return this.#hasHeaders = headerSamples(sample).map((header) => this.#push(header)).every(Boolean);
  }

  /** Pictures may be coded in another order than they are shown in. */
  #reach(ns: bigint): void {
    if (ns > this.#endNs) this.#endNs = ns;
  }

  #push(moved: Sample): boolean {
    using sample = moved;
    return this.#options.to?.push(sample) ?? true;
  }
}
