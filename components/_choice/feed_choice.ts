/**
 * Several feeds of which one is on air. Each option has a feed of one medium or more; all are heard all the time, so
 * that a change takes no longer than the next sample, or the next key frame. The old one stays until the new one comes,
 * and a medium that the new option does not have stays as it is. What only fills the time of a source that is away may
 * be on air like all else, but does not count as a sign of life. On the JavaScript thread of a job.
 */
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { FillerState } from "../_feed/filler_state.ts";
import { SampleGate } from "../_feed/sample_gate.ts";
import type { Media } from "../media.ts";
import type { SampleSink, SampleSource } from "../run_context.ts";
import { FeedHealth } from "./feed_health.ts";
import { Joint } from "./joint.ts";

/** One feed that may be chosen. */
export interface Lane extends SampleSource {
  /** The option that it belongs to. */
  readonly option: string;
  readonly media: Media;
}

/** What a choice is about. */
export interface FeedChoiceOptions<L extends Lane = Lane> {
  readonly lanes: readonly L[];
  /** The option to begin with. */
  readonly first: string;
  /** The longest break of a feed that is none. */
  readonly silenceMs: number;
}

/** One lane and how it is. */
interface Track<L extends Lane> {
  readonly lane: L;
  /** How it is, as far as it gives something of its own. */
  readonly health: FeedHealth;
  /** The same, fillers counted. */
  readonly flow: FeedHealth;
  readonly gate: SampleGate;
  isFiller: boolean;
}

/** What comes out, of one medium. */
interface Output<L extends Lane> {
  readonly joint: Joint;
  readonly sinks: Set<SampleSink>;
  readonly filler: FillerState;
  onAir: Track<L> | null;
  /** Nothing is given before a sample that may begin, and is newer than all before. */
  joins: boolean;
}

/** A choice among feeds. */
export class FeedChoice<L extends Lane = Lane> {
  /** Called when a lane has just broken: time to choose again. */
  onLost: () => void = () => {};
  readonly #tracks: readonly Track<L>[];
  readonly #outputs: ReadonlyMap<Media, Output<L>>;
  readonly #silenceMs: number;
  readonly #unsubscribe: readonly (() => void)[];
  #wanted: string;

  /** @param options Which feeds. They are heard at once. */
  constructor({ lanes, first, silenceMs }: FeedChoiceOptions<L>) {
    const nowMs = performance.now();
    this.#silenceMs = silenceMs;
    this.#wanted = first;
    this.#tracks = lanes.map((lane) => ({
      lane,
      health: new FeedHealth(nowMs),
      flow: new FeedHealth(nowMs),
      gate: new SampleGate(lane.media),
      isFiller: false,
    }));
    const media = new Set(lanes.map((lane) => lane.media));
    this.#outputs = new Map([...media].map((one) => [one, output(one)]));
    this.#unsubscribe = this.#tracks.map((track) =>
      track.lane.subscribe({
        push: (sample) => this.#push(track, sample),
        lost: () => this.#lost(track),
        filler: (isFiller) => this.#setFiller(track, isFiller),
      })
    );
  }

  /** The media that come out. */
  get media(): Media[] {
    return [...this.#outputs.keys()];
  }

  /** The option that was chosen last; it is on air as soon as it gives something. */
  get wanted(): string {
    return this.#wanted;
  }

  /**
   * The lane that is on air for a medium; the one that shall be while there is none, or any when the option has none.
   *
   * @param media Which medium, one of `media`.
   */
  onAir(media: Media): L {
    const lanes = this.#tracks.map(({ lane }) => lane).filter((lane) => lane.media === media);
    return this.#outputs.get(media)!.onAir?.lane ?? lanes.find(({ option }) => option === this.#wanted) ?? lanes[0]!;
  }

  /**
   * Takes what is on air.
   *
   * @param media Of which medium, one of `media`.
   * @param sink Who takes the samples.
   * @returns Disconnects it.
   */
  subscribe(media: Media, sink: SampleSink): () => void {
    const { sinks, filler } = this.#outputs.get(media)!;
    sinks.add(sink);
    const forget = filler.listen((isFiller) => sink.filler?.(isFiller));
    return () => {
      forget();
      sinks.delete(sink);
    };
  }

  /** @param option What shall be on air from now on. */
  want(option: string): void {
    if (option === this.#wanted) return;
    this.#wanted = option;
    for (const { lane, gate } of this.#tracks) if (lane.option === option) gate.close();
  }

  /** @param option Tells whether all its feeds give something of their own. */
  isAlive(option: string): boolean {
    const nowMs = performance.now();
    return this.#of(option).every(({ health }) => health.isAlive(nowMs, this.#silenceMs));
  }

  /** @param option Tells whether all its feeds give something, be it a filler. */
  flows(option: string): boolean {
    const nowMs = performance.now();
    return this.#of(option).every(({ flow }) => flow.isAlive(nowMs, this.#silenceMs));
  }

  /** @param option Tells for how long all its feeds have given something of their own without a break. */
  steadyMs(option: string): number {
    const nowMs = performance.now();
    return Math.min(...this.#of(option).map(({ health }) => health.steadyMs(nowMs, this.#silenceMs)));
  }

  /** Disconnects from all feeds. */
  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }

  #of(option: string): Track<L>[] {
    return this.#tracks.filter(({ lane }) => lane.option === option);
  }

  #push(track: Track<L>, sample: Sample): void {
    const { lane, health, flow, gate } = track;
    const nowMs = performance.now();
    const { durationNs } = sample;
    flow.sample(nowMs, durationNs, this.#silenceMs);
    if (!track.isFiller) health.sample(nowMs, durationNs, this.#silenceMs);
    const output = this.#outputs.get(lane.media)!;
    if (output.onAir !== track && lane.option !== this.#wanted) return;
    if (!gate.passes(sample)) return;
    if (output.onAir !== track) {
      Object.assign(output, { onAir: track, joins: true });
      output.filler.set(track.isFiller);
    }
    if (output.joins && !output.joint.fits(sample)) return gate.close();
    output.joins = false;
    output.joint.give(sample, (part) => output.sinks.forEach((sink) => sink.push(part)));
  }

  #lost(track: Track<L>): void {
    track.health.lost();
    track.flow.lost();
    track.gate.close();
    this.onLost();
    const output = this.#outputs.get(track.lane.media)!;
    if (output.onAir !== track) return;
    output.joins = true;
    // When another one goes on at once, nothing is lost.
    if (this.#wanted === track.lane.option || !this.flows(this.#wanted)) output.sinks.forEach((sink) => sink.lost());
  }

  #setFiller(track: Track<L>, isFiller: boolean): void {
    track.isFiller = isFiller;
    const output = this.#outputs.get(track.lane.media)!;
    if (output.onAir === track) output.filler.set(isFiller);
  }
}

function output<L extends Lane>(media: Media): Output<L> {
  return { joint: new Joint(media), sinks: new Set(), filler: new FillerState(), onAir: null, joins: true };
}
