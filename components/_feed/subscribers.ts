/**
 * Those in this job who take the samples of one feed. Each begins at a key frame. Time never goes backwards in a raw
 * feed: samples that begin before the last one did are left out, and where another pipeline goes on with the feed, those
 * that lie before its end. Encoded feeds go on at a key frame where something is missing.
 */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { isRaw, type Media } from "../media.ts";
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { SampleSink, SampleSpan } from "../run_context.ts";
import { DirectSinks } from "./direct_sinks.ts";
import type { FeedTap } from "./feed_tap.ts";
import { FillerState } from "./filler_state.ts";
import { HoleFinder } from "./hole_finder.ts";
import { SampleGate } from "./sample_gate.ts";
import { FAR_NS } from "./set_back.ts";

/** Samples may begin so little before the last one ends: sources round. */
const ROUNDING_NS = 1_000_000n;

/** The sinks of one feed. */
export class Subscribers {
  /** Whether they get nothing but fillers. */
  readonly filler = new FillerState();
  readonly #media: Media;
  readonly #gates = new Map<SampleSink, SampleGate>();
  /** Those of them who get theirs without JavaScript. */
  readonly #direct = new DirectSinks();
  /** Whether the next sample is the first of another pipeline. */
  #atJoint = false;
  #leavesOutNext = false;
  #lastNs: bigint | null = null;
  #endNs: bigint | null = null;
  /** Null for what stands alone, or is muxed: only what an encoder gives is as regular as a hole is to be seen. */
  readonly #holes: HoleFinder | null;
  /** Whether nothing has begun since a hole. */
  #isBroken = false;
  #dropped = 0;

  /** @param media What the feed carries. */
  constructor(media: Media) {
    this.#media = media;
    this.#holes = isRaw(media) || media.startsWith("muxed/") ? null : new HoleFinder();
  }

  /** How many there are. */
  get size(): number {
    return this.#gates.size;
  }

  /** Whether somebody wants each sample pushed. */
  get wantSamples(): boolean {
    return this.#gates.size > this.#direct.size;
  }

  /** Whether all who want samples pushed are patient. */
  get patient(): boolean {
    return this.#pushed.every(({ patient }) => patient === true);
  }

  /** How many samples came to nothing because others before them were missing. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Where the last raw sample ended, in running time; null before there was one. */
  get endNs(): bigint | null {
    return this.#direct.endNs ?? this.#endNs;
  }

  /** Whether somebody who wants samples pushed could do without. */
  get canGoDirectly(): boolean {
    return !this.#atJoint && this.#inlets().size > 0;
  }

  /**
   * Adds one.
   *
   * @param sink Who takes the samples from the next key frame on.
   * @returns Takes it out again.
   */
  add(sink: SampleSink): () => void {
    this.#gates.set(sink, new SampleGate(this.#media));
    const forget = this.filler.listen((isFiller) => sink.filler?.(isFiller));
    return () => {
      forget();
      this.#direct.leave(sink);
      this.#gates.delete(sink);
    };
  }

  /** @param sample Given to all whose gate it passes. */
  push(sample: Sample): void {
    if (isRaw(this.#media) && !this.#follows(sample)) return;
    if (this.#holes !== null) this.#lookForHole(this.#holes, sample);
    for (const [sink, gate] of this.#gates) {
      if (!this.#direct.has(sink) && gate.passes(sample)) sink.push(sample);
    }
  }

  /**
   * Lets those who can do without JavaScript. They have been pushed all samples so far, and nothing moves.
   *
   * @param tap What gives the feed.
   */
  goDirectly(tap: FeedTap): void {
    this.#direct.join(tap, this.#inlets());
  }

  /**
   * Tells those who get theirs directly what has passed.
   *
   * @returns The same; null when there are none.
   */
  tellPassed(): SampleSpan | null {
    return this.#direct.tell();
  }

  /** Whether some get theirs without JavaScript. */
  get haveGoneDirectly(): boolean {
    return this.#direct.size > 0;
  }

  /** From now on all samples are pushed again. */
  comeBack(): void {
    // What is pushed may have come directly already.
    this.#atJoint = true;
    this.#endNs = this.#direct.end() ?? this.#endNs;
  }

  /** The next sample that follows is left out: it was on its way when all came back, and may have gone directly. */
  leaveOutNext(): void {
    this.#leavesOutNext = true;
  }

  /** Another pipeline goes on with the feed. */
  joint(): void {
    this.#atJoint = true;
    this.#leavesOutNext = false;
    this.#holes?.begin();
  }

  /** Tells all that the feed broke. */
  lost(): void {
    this.joint();
    for (const [sink, gate] of this.#gates) {
      gate.close();
      sink.lost();
    }
  }

  get #pushed(): SampleSink[] {
    return [...this.#gates.keys()].filter((sink) => !this.#direct.has(sink));
  }

  #inlets(): Map<SampleSink, AppSrc> {
    const inlets = this.#pushed.map((sink) => [sink, sink.inlet?.() ?? null] as const);
    return new Map(inlets.filter((entry): entry is [SampleSink, AppSrc] => entry[1] !== null));
  }

  #lookForHole(holes: HoleFinder, sample: Sample): void {
    const isBefore = holes.isBefore(sample);
    this.#isBroken = (this.#isBroken || isBefore) && sample.isDelta;
    if (!this.#isBroken) return;
    this.#dropped++;
    if (isBefore) this.#gates.forEach((gate) => gate.close());
  }

  #follows(sample: Sample): boolean {
    const { ptsNs } = sample;
    if (ptsNs === null) return true;
    if (this.#endNs !== null && this.#lastNs !== null) {
      // Within one pipeline what overlaps may stay, as long as it begins later: sources count, and correct themselves.
      const backNs = this.#atJoint ? this.#endNs - ptsNs - ROUNDING_NS : this.#lastNs - ptsNs + 1n;
      if (backNs > 0n && backNs < FAR_NS) return false;
    }
    if (this.#leavesOutNext) return this.#leavesOutNext = false;
    this.#atJoint = false;
    this.#lastNs = ptsNs;
    this.#endNs = ptsNs + (sample.durationNs ?? 0n);
    return true;
  }
}
