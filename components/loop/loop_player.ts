/**
 * Plays a file over and over. Each round reads the file anew, a little ahead of its time, and begins where the longer
 * track of the round before ended: so timestamps only grow, picture and sound stay together, and a file that was replaced
 * is taken up with the next round. Runs inside a job, on its JavaScript thread.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import type { Lane } from "../_film/lane.ts";
import type { Reader } from "../_film/reader.ts";
import { pause } from "../pause.ts";
import { requireFile } from "./loop_file.ts";

/** Samples are handed on so long before their time: enough to open the file again meanwhile. */
const AHEAD_NS = 500_000_000n;
const TICK_MS = 40;
const LOOK_FOR_FILE_MS = 1000;
/** A file that gives nothing for so long is broken. */
const STUCK_MS = 10_000;
/** A round shorter than this would be all opening and no playing. */
const LEAST_ROUND_NS = 20_000_000n;

/** How a file is played. */
export interface LoopPlayerOptions {
  readonly file: string;
  readonly baseTimeNs: bigint;
  /** Where the tracks go. They are closed with the player. */
  readonly lanes: readonly [Lane, Lane];
  /** Opens the file for one round. Called at once. */
  readonly open: (signal: AbortSignal) => Promise<Reader>;
  /** Told once, when the file cannot be played any more. */
  readonly onFault: (fault: ComponentFault) => void;
}

/** A file in a loop. Plays from the start until it is closed. */
export class LoopPlayer implements AsyncDisposable {
  readonly #options: LoopPlayerOptions;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;

  /** @param options File, destination and who hears of faults. */
  constructor(options: LoopPlayerOptions) {
    this.#options = options;
    this.#ended = this.#play();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
    for (const lane of this.#options.lanes) lane[Symbol.dispose]();
  }

  async #play(): Promise<void> {
    try {
      while (!this.#abort.signal.aborted) await this.#round();
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#options.onFault(error instanceof ComponentFault ? error : this.#unreadable(String(error), error));
    }
  }

  /** Plays the file once. */
  async #round(): Promise<void> {
    const { lanes, open } = this.#options;
    await using reader = await open(this.#abort.signal);
    const startNs = latest(lanes);
    for (const lane of lanes) lane.begin();
    await this.#playTracks(reader, startNs);
    if (latest(lanes) - startNs < LEAST_ROUND_NS && !this.#abort.signal.aborted) {
      throw this.#unreadable("nothing to play");
    }
    for (const lane of lanes) lane.skipTo(latest(lanes));
  }

  async #playTracks(reader: Reader, baseNs: bigint): Promise<void> {
    const { lanes: [video, audio] } = this.#options;
    let movedAt = performance.now();
    let lookedAt = movedAt;
    for (let reached = 0n; !this.#abort.signal.aborted;) {
      const untilNs = monotonicNs() - this.#options.baseTimeNs + AHEAD_NS;
      video.play(reader.video, { baseNs, untilNs });
      audio.play(reader.audio, { baseNs, untilNs });
      if (reader.complaint !== null) throw this.#unreadable(reader.complaint);
      if (reader.ended) return;
      // A muxer waits for both: who has ended keeps up with the other.
      if (reader.video.ended) video.hold(audio.endNs);
      if (reader.audio.ended) audio.hold(video.endNs);
      const now = performance.now();
      if (video.endNs + audio.endNs !== reached) movedAt = now;
      reached = video.endNs + audio.endNs;
      if (now - movedAt > STUCK_MS) throw this.#unreadable("it gives nothing any more");
      if (now - lookedAt > LOOK_FOR_FILE_MS) {
        lookedAt = now;
        await requireFile(this.#options.file);
      }
      await pause(TICK_MS, this.#abort.signal);
    }
  }

  #unreadable(debug: string, cause?: unknown): ComponentFault {
    return new ComponentFault("loop-file-unreadable", {
      blame: "device",
      args: { file: this.#options.file },
      debug,
      cause,
    });
  }
}

function latest([video, audio]: readonly [Lane, Lane]): bigint {
  return video.endNs > audio.endNs ? video.endNs : audio.endNs;
}
