/**
 * Plays a file over and over into two appsrcs. Each round decodes the file anew, a little ahead of its time, and begins
 * where the longer track of the round before ended: so timestamps only grow, picture and sound stay together, and a file
 * that was replaced is taken up with the next round. Runs inside a job, on its JavaScript thread.
 */
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { BusMessage } from "../../ffi/gstreamer/bus_message.ts";
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { movedSample, silentSample } from "../../ffi/gstreamer/moved_sample.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { ComponentFault } from "../_media/component_fault.ts";
import { quoted } from "../_media/launch_text.ts";
import { requireFile } from "./loop_file.ts";
import { Track } from "./track.ts";

/** Samples are handed on so long before their time: enough to open the file again meanwhile. */
const AHEAD_NS = 500_000_000n;
const START_NS = 300_000_000n;
const TICK_MS = 40;
const LOOK_FOR_FILE_MS = 1000;
/** A file that gives nothing for so long is broken. */
const STUCK_MS = 10_000;
/** A round shorter than this would be all opening and no playing. */
const LEAST_ROUND_NS = 20_000_000n;

/** Pictures that come irregularly get the lowest rate here: encoders want a steady one. */
const RATES = "[20/1,120/1]";

/** How a file is played. */
export interface LoopPlayerOptions {
  readonly file: string;
  readonly reactor: Reactor;
  readonly baseTimeNs: bigint;
  readonly video: AppSrc;
  readonly audio: AppSrc;
  /** Makes names of elements unique in the job. */
  readonly name: (name: string) => string;
  /** Told once, when the file cannot be played any more. */
  readonly onFault: (fault: ComponentFault) => void;
}

/** A file in a loop. Plays from the start until it is closed. */
export class LoopPlayer implements AsyncDisposable {
  readonly #options: LoopPlayerOptions;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  /** What the pipeline of this round says is wrong. */
  #complaint: string | null = null;

  /** @param options File, destination and who hears of faults. */
  constructor(options: LoopPlayerOptions) {
    this.#options = options;
    this.#ended = this.#play();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #play(): Promise<void> {
    try {
      for (let startNs = this.#now() + START_NS; !this.#abort.signal.aborted;) startNs = await this.#round(startNs);
    } catch (error) {
      this.#options.onFault(error instanceof ComponentFault ? error : this.#unreadable(String(error), error));
    }
  }

  /** Plays the file once and tells where it ended. */
  async #round(startNs: bigint): Promise<bigint> {
    const { file, reactor, baseTimeNs, name } = this.#options;
    await requireFile(file);
    this.#complaint = null;
    const tracks: Track[] = [];
    await using decoding = new Pipeline(this.#description(), {
      reactor,
      baseTimeNs,
      onMessage: (message) => this.#hear(message, tracks),
    });
    const sink = (kind: string): PullSink => new PullSink(decoding.element(name(`decoded-${kind}`)));
    const { video: picture, audio: sound } = this.#options;
    using video = new Track({ from: sink("video"), to: picture, startNs, move: movedSample, fill: movedSample });
    using audio = new Track({ from: sink("audio"), to: sound, startNs, move: movedSample, fill: silentSample });
    tracks.push(video, audio);
    await decoding.play();
    await this.#playTracks(video, audio);
    const endNs = video.endNs > audio.endNs ? video.endNs : audio.endNs;
    if (endNs - startNs < LEAST_ROUND_NS && !this.#abort.signal.aborted) throw this.#unreadable("nothing to play");
    return endNs;
  }

  async #playTracks(video: Track, audio: Track): Promise<void> {
    let movedAt = performance.now();
    let lookedAt = movedAt;
    for (let reached = 0n; !this.#abort.signal.aborted;) {
      const untilNs = this.#now() + AHEAD_NS;
      for (const track of [video, audio]) track.play(untilNs);
      if (this.#complaint !== null) throw this.#unreadable(this.#complaint);
      if (video.ended && audio.ended) return;
      // A muxer waits for both: who has ended keeps up with the other.
      if (video.ended) video.fill(audio.endNs);
      if (audio.ended) audio.fill(video.endNs);
      const now = performance.now();
      if (video.endNs + audio.endNs !== reached) movedAt = now;
      reached = video.endNs + audio.endNs;
      if (now - movedAt > STUCK_MS) throw this.#unreadable("it gives nothing any more");
      if (now - lookedAt > LOOK_FOR_FILE_MS) {
        lookedAt = now;
        await requireFile(this.#options.file);
      }
      await this.#tick();
    }
  }

  #tick(): Promise<void> {
    const { signal } = this.#abort;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, TICK_MS);
      signal.addEventListener("abort", done);
    });
  }

  #hear(message: BusMessage, [video, audio]: readonly Track[]): void {
    if (message.type === "error") this.#complaint ??= `${message.text} ${message.debug}`;
    if (message.type !== "warning" || message.domain !== "gst_parse_error") return;
    // The only links that wait are those of the decoder to its tracks: the file lacks one.
    if (message.debug.includes(this.#options.name("video"))) video?.leaveOut();
    if (message.debug.includes(this.#options.name("audio"))) audio?.leaveOut();
  }

  #description(): string {
    const { file, name } = this.#options;
    const sink = (kind: string, buffers: number): string =>
      `appsink name=${name(`decoded-${kind}`)} ${PULL_SINK_PROPERTIES} max-buffers=${buffers}`;
    return `filesrc location=${quoted(file)} ! decodebin name=${name("decoder")} ` +
      `${name("decoder")}. ! videoconvert name=${name("video")} ! videorate ! ` +
      `video/x-raw,format=I420,framerate=${RATES} ! identity single-segment=true ! ${sink("video", 8)} ` +
      `${name("decoder")}. ! audioconvert name=${name("audio")} ! audioresample ! ` +
      `audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=2 ! ` +
      `audiobuffersplit output-buffer-duration=1/25 ! identity single-segment=true ! ${sink("audio", 32)}`;
  }

  #unreadable(debug: string, cause?: unknown): ComponentFault {
    return new ComponentFault("loop-file-unreadable", {
      blame: "device",
      args: { file: this.#options.file },
      debug,
      cause,
    });
  }

  #now(): bigint {
    return monotonicNs() - this.#options.baseTimeNs;
  }
}
