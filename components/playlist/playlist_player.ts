/**
 * Plays a programme into two lanes that never end: timed items at their time, files of the sequence whenever there is room,
 * and blanks between. Runs inside a job, on its JavaScript thread.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { movedSample } from "../../ffi/gstreamer/moved_sample.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import { faultOfError } from "../_fault/pipeline_fault.ts";
import type { Lane } from "../_film/lane.ts";
import type { Reader } from "../_film/reader.ts";
import { pause } from "../pause.ts";
import type { Blanks } from "./blanks.ts";
import type { Cue } from "./cue.ts";
import { Cues, type CuesOptions } from "./cues.ts";

const AHEAD_MS = 500;
const TICK_MS = 40;
/** A file that gives nothing for so long is broken. */
const STUCK_MS = 10_000;
/** So much may be missing at the end of an item: less than a picture, or a piece of sound. */
const TOLERANCE_NS = 100_000_000n;

/** How a programme is played. */
export interface PlaylistPlayerOptions extends CuesOptions {
  /** Picture and sound. Closed with the player. */
  readonly lanes: readonly [Lane, Lane];
  /** Null leaves gaps, as encoded media must. */
  readonly makeBlanks: (signal: AbortSignal) => Promise<Blanks | null>;
  readonly baseTimeNs: bigint;
  /** Told what is on, null for nothing. */
  readonly onPlaying: (file: string | null) => void;
  /** Told once, when it cannot go on. */
  readonly onFault: (fault: ComponentFault) => void;
}

/** What is on. */
interface Playing {
  readonly cue: Cue;
  readonly reader: Reader;
  /** Running time of the reader's timestamp zero. */
  readonly baseNs: bigint;
  /** By `performance.now()`. */
  movedAtMs: number;
}

/** A player. Plays until it is closed. */
export class PlaylistPlayer implements AsyncDisposable {
  readonly #options: PlaylistPlayerOptions;
  readonly #cues: Cues;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  #playing: Playing | null = null;

  /** @param options What is played. */
  constructor(options: PlaylistPlayerOptions) {
    this.#options = options;
    this.#cues = new Cues(options);
    this.#ended = this.#play();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #play(): Promise<void> {
    const { lanes, makeBlanks, onFault } = this.#options;
    try {
      using blanks = await makeBlanks(this.#abort.signal);
      while (!this.#abort.signal.aborted) {
        await this.#cues.look(this.#endsAtMs());
        await this.#tick(blanks, Date.now() + AHEAD_MS);
        await pause(TICK_MS, this.#abort.signal);
      }
    } catch (cause) {
      onFault(faultOfError(cause, "playlist"));
    } finally {
      await this.#stop();
      await this.#cues[Symbol.asyncDispose]();
      for (const lane of lanes) lane[Symbol.dispose]();
    }
  }

  /** When what is on ends; null when it does not say, 0 when nothing is on. */
  #endsAtMs(): number | null {
    if (this.#playing === null) return 0;
    const { cue, baseNs } = this.#playing;
    if (cue.item !== null) return cue.item.endMs;
    return cue.durationNs === null
      ? null
      : Date.now() + Number(baseNs + cue.durationNs - this.#runningNs(Date.now())) / 1e6;
  }

  async #tick(blanks: Blanks | null, untilMs: number): Promise<void> {
    if (this.#playing !== null) await this.#goOn(this.#playing, blanks, untilMs);
    // As many as end within this tick.
    while (this.#playing === null && this.#begin(blanks, untilMs)) await this.#goOn(this.#playing!, blanks, untilMs);
    if (this.#playing === null) this.#fill(blanks, this.#runningNs(untilMs));
  }

  #begin(blanks: Blanks | null, untilMs: number): boolean {
    const next = this.#cues.take(untilMs);
    if (next === null) return false;
    const { lanes, programme, onPlaying } = this.#options;
    const { item } = next.cue;
    // Who is late begins in the middle.
    const baseNs = item === null ? latest(lanes) : this.#runningNs(item.startMs);
    this.#fill(blanks, baseNs);
    for (const lane of lanes) lane.begin();
    this.#playing = { ...next, baseNs, movedAtMs: performance.now() };
    programme.playing = item;
    onPlaying(next.cue.file);
    return true;
  }

  async #goOn(playing: Playing, blanks: Blanks | null, untilMs: number): Promise<void> {
    const { reader, baseNs, cue } = playing;
    const { lanes: [video, audio], onBroken } = this.#options;
    // A timed item ends at its time, and a file of the sequence where a timed item begins.
    const limitMs = cue.item?.endMs ?? this.#cues.timed?.item?.startMs ?? Infinity;
    const untilNs = this.#runningNs(Math.min(untilMs, limitMs));
    const before = video.endNs + audio.endNs;
    video.play(reader.video, { baseNs, untilNs });
    audio.play(reader.audio, { baseNs, untilNs });
    // Who has nothing, or nothing more, keeps up with the other.
    if (reader.video.ended && !reader.video.absent) video.hold(audio.endNs);
    if (reader.video.ended) fill(video, blanks?.picture, audio.endNs);
    if (reader.audio.ended) fill(audio, blanks?.sound, video.endNs);
    if (video.endNs + audio.endNs > before || limitMs < untilMs) playing.movedAtMs = performance.now();
    const isStuck = performance.now() - playing.movedAtMs > STUCK_MS;
    const problem = reader.complaint ?? (isStuck ? "it gives nothing any more" : null);
    const isReached = [video, audio].every(({ endNs }) => endNs + TOLERANCE_NS >= untilNs);
    if (problem === null && !reader.ended && !(limitMs <= untilMs && isReached)) return;
    if (problem !== null) onBroken(cue.file, problem);
    await this.#stop();
  }

  async #stop(): Promise<void> {
    const { programme, onPlaying } = this.#options;
    const cue = this.#playing?.cue ?? null;
    if (cue === null) return;
    this.#playing = null;
    programme.playing = null;
    if (cue.item !== null) programme.timeline.drop(cue.item);
    onPlaying(null);
    await cue[Symbol.asyncDispose]();
  }

  #fill(blanks: Blanks | null, ns: bigint): void {
    const { lanes: [video, audio] } = this.#options;
    fill(video, blanks?.picture, ns);
    fill(audio, blanks?.sound, ns);
  }

  #runningNs(epochMs: number): bigint {
    return monotonicNs() - this.#options.baseTimeNs + BigInt(Math.round((epochMs - Date.now()) * 1e6));
  }
}

function fill(lane: Lane, blank: Sample | undefined, ns: bigint): void {
  if (blank === undefined) lane.skipTo(ns);
  else lane.fill(blank, movedSample, ns);
}

function latest([video, audio]: readonly [Lane, Lane]): bigint {
  return video.endNs > audio.endNs ? video.endNs : audio.endNs;
}
