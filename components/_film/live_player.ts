/**
 * Plays a stream from elsewhere that has no end: a little behind, so that it may falter; with silence and the last picture
 * where it falters longer or is away, and connects it again with growing pauses. Timestamps only grow. Runs inside a job,
 * on its JavaScript thread.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { Backoff } from "../backoff.ts";
import { pause } from "../pause.ts";
import type { Lane } from "./lane.ts";
import type { Reader } from "./reader.ts";
import type { ReaderTrack } from "./reader_track.ts";

/** What is there is handed on so long before its time. */
const AHEAD_NS = 500_000_000n;
/** What has nothing so short before its time is filled. */
const LEAST_NS = 100_000_000n;
/** A stream that comes, or comes back, is played so long after it came. */
const BEHIND_NS = 700_000_000n;
const TICK_MS = 40;

/** What is played. */
export interface LivePlayerOptions {
  readonly baseTimeNs: bigint;
  /** Picture and sound. Closed with the player. */
  readonly lanes: readonly [Lane, Lane];
  /** Connects. */
  readonly open: (signal: AbortSignal) => Promise<Reader>;
  /** Told each time that the stream cannot be had or went; null when it ended without a fault. */
  readonly onAway: (problem: unknown) => void;
  /** Told when it plays. */
  readonly onThere: () => void;
}

/** A player. Plays until it is closed. */
export class LivePlayer implements AsyncDisposable {
  readonly #options: LivePlayerOptions;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  /** Nobody gives up a stream: it may be away for days. */
  readonly #backoff = new Backoff({ maxFailures: Infinity });

  /** @param options What is played. */
  constructor(options: LivePlayerOptions) {
    this.#options = options;
    this.#ended = this.#play();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
    for (const lane of this.#options.lanes) lane[Symbol.dispose]();
  }

  async #play(): Promise<void> {
    const { signal } = this.#abort;
    while (!signal.aborted) {
      try {
        const problem = await this.#playOnce();
        if (!signal.aborted) this.#options.onAway(problem);
      } catch (error) {
        if (!signal.aborted) this.#options.onAway(error);
      }
      await this.#hold(pause(this.#backoff.noteFailure(), signal));
    }
  }

  /** Connects and plays until the stream breaks; tells why, null for its end. */
  async #playOnce(): Promise<string | null> {
    const { open, lanes, onThere } = this.#options;
    const opening = open(this.#abort.signal);
    await this.#hold(opening);
    await using reader = await opening;
    for (const lane of lanes) lane.begin();
    onThere();
    this.#backoff.noteWell(true);
    let baseNs: bigint | null = null;
    while (!this.#abort.signal.aborted) {
      baseNs = this.#tick(reader, baseNs);
      if (reader.complaint !== null) return reader.complaint;
      if (reader.ended) return null;
      await pause(TICK_MS, this.#abort.signal);
    }
    return null;
  }

  /** Hands on what is there, and fills what is not; tells where the stream's timestamp zero lies now. */
  #tick(reader: Reader, base: bigint | null): bigint | null {
    const { lanes: [video, audio] } = this.#options;
    const nowNs = this.#now();
    const first = earliest(reader.video, reader.audio);
    if (first === null) {
      this.#fill(nowNs + LEAST_NS);
      return base;
    }
    const reachedNs = video.endNs > audio.endNs ? video.endNs : audio.endNs;
    // What comes too late for its place is given another.
    const isLate = base !== null && base + first + LEAST_NS < nowNs;
    const atNs = reachedNs > nowNs + BEHIND_NS ? reachedNs : nowNs + BEHIND_NS;
    const baseNs = base === null || isLate ? atNs - first : base;
    const stretch = { baseNs, untilNs: nowNs + AHEAD_NS };
    video.play(reader.video, stretch);
    audio.play(reader.audio, stretch);
    this.#fill(nowNs + LEAST_NS);
    return baseNs;
  }

  /** Goes on with silence and the last picture until something has happened. */
  async #hold(something: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = something.then(() => isOver = true, () => isOver = true);
    while (!isOver) {
      this.#fill(this.#now() + LEAST_NS);
      await Promise.race([over, pause(TICK_MS, this.#abort.signal)]);
      if (this.#abort.signal.aborted) await over;
    }
  }

  #fill(ns: bigint): void {
    for (const lane of this.#options.lanes) lane.hold(ns);
  }

  #now(): bigint {
    return monotonicNs() - this.#options.baseTimeNs;
  }
}

/** The timestamp of what comes next, null when nothing is there. */
function earliest(...tracks: readonly ReaderTrack[]): bigint | null {
  const times = tracks.flatMap(({ first }) => first?.ptsNs ?? []);
  return times.length === 0 ? null : times.reduce((least, time) => time < least ? time : least);
}
