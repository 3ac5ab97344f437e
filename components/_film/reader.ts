/**
 * Reads media from elsewhere, a file or a stream, ahead of their time: decoded, or as they were encoded. The tracks wait
 * until they are asked for. One for each time that something is read, made by the `Readers` of a component; runs inside a
 * job.
 */
import type { BusMessage } from "../../ffi/gstreamer/bus_message.ts";
import type { Element } from "../../ffi/gstreamer/element.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../ffi/gstreamer/pull_sink.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import { faultOfHang } from "../_fault/pipeline_fault.ts";
import { pause } from "../pause.ts";
import { ReaderTrack } from "./reader_track.ts";

/** What gives nothing for so long is broken. */
const STUCK_MS = 10_000;
/** How long streaming threads may take to end. */
const STOP_MS = 4000;
const LOOK_MS = 20;
/** What may be decoded ahead. */
const AHEAD = { picture: 8, sound: 32, encoded: 200 };
/** Encoded media that can be repacked, framed by their parsers. */
const ENCODED = {
  video: "video/x-vp8;video/x-vp9;video/x-av1;video/x-h264,parsed=true;video/x-theora",
  audio: "audio/x-vorbis;audio/x-opus;audio/x-speex;audio/x-flac,framed=true;audio/mpeg,mpegversion=1,parsed=true;" +
    "audio/mpeg,mpegversion={2,4},framed=true",
};

/** What is read, and how. */
export interface ReaderOptions {
  /** What gives the bytes, as gst-launch takes it. */
  readonly source: string;
  /** What decoded pictures and sound are made into; null takes both as they were encoded. */
  readonly decode: { readonly pictures: string; readonly sounds: string } | null;
  readonly reactor: Reactor;
  readonly baseTimeNs: bigint;
  /** Makes names of elements unique in the job. */
  readonly name: (name: string) => string;
  /** Told what the stream says of itself, such as its title. */
  readonly onTitle?: (title: string) => void;
  /** Told when it is closed and hangs, and until when it does. */
  readonly onHang: (fault: ComponentFault, gone: Promise<void>) => void;
}

/** Why something could not be read, in GStreamer's words. */
export class ReadError extends Error {
  override readonly name = "ReadError";
}

/** Media that are being read. */
export class Reader implements AsyncDisposable {
  readonly #options: ReaderOptions;
  readonly #pipeline: Pipeline;
  /** Where picture and sound wait. */
  readonly #sinks: readonly [Element, Element];
  readonly video: ReaderTrack;
  readonly audio: ReaderTrack;
  #complaint: string | null = null;

  /**
   * Opens something and waits until its tracks are known.
   *
   * @param options What.
   * @param signal Gives up.
   * @throws {ReadError} When it cannot be read, or holds neither picture nor sound.
   */
  static async open(options: ReaderOptions, signal: AbortSignal): Promise<Reader> {
    const reader = new Reader(options);
    try {
      await reader.#begin(signal);
      return reader;
    } catch (error) {
      await reader[Symbol.asyncDispose]();
      throw error instanceof ReadError ? error : new ReadError(reader.complaint ?? String(error), { cause: error });
    }
  }

  private constructor(options: ReaderOptions) {
    this.#options = options;
    const { reactor, baseTimeNs, name } = options;
    const onMessage = (message: BusMessage): void => this.#hear(message);
    this.#pipeline = new Pipeline(description(options), { reactor, baseTimeNs, onMessage });
    this.#sinks = [this.#pipeline.element(name("read-video")), this.#pipeline.element(name("read-audio"))];
    const track = (sink: Element): ReaderTrack => new ReaderTrack(new PullSink(sink), options.decode === null);
    this.video = track(this.#sinks[0]);
    this.audio = track(this.#sinks[1]);
  }

  /** What went wrong since, null while nothing did. */
  get complaint(): string | null {
    return this.#complaint;
  }

  /** Whether all was taken. */
  get ended(): boolean {
    return this.video.ended && this.audio.ended;
  }

  /** The container, told by the element that takes it apart; null when there is none. */
  get container(): "ogg" | "matroska" | "mp4" | "mpegts" | "wav" | null {
    const elements = this.#pipeline.elementNames().join(" ");
    if (elements.includes("oggdemux")) return "ogg";
    if (elements.includes("matroskademux")) return "matroska";
    if (elements.includes("qtdemux")) return "mp4";
    return elements.includes("tsdemux") ? "mpegts" : elements.includes("wavparse") ? "wav" : null;
  }

  /** How long it lasts in nanoseconds, null when it does not say. */
  durationNs(): Promise<bigint | null> {
    return this.#pipeline.durationNs();
  }

  /**
   * Begins at another place. Timestamps count from there.
   *
   * @param toNs From its beginning, in nanoseconds.
   * @throws {ReadError} When it cannot.
   */
  async seek(toNs: bigint): Promise<void> {
    this.video.rewind();
    this.audio.rewind();
    if (!await this.#pipeline.seek(toNs)) throw new ReadError("it cannot be begun in the middle");
  }

  /** Ends it. Does not wait for what hangs. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.video[Symbol.dispose]();
    this.audio[Symbol.dispose]();
    try {
      await this.#pipeline.stop(STOP_MS);
    } catch (error) {
      const gone = this.#pipeline.letGo().then(() => this.#pipeline.close());
      return this.#options.onHang(faultOfHang(error, this.#pipeline), gone);
    }
    await this.#pipeline.close();
  }

  async #begin(signal: AbortSignal): Promise<void> {
    // One track may be full before the other is known.
    await this.#pipeline.play({ first: this.#sinks });
    for (const end = performance.now() + STUCK_MS; !(this.video.known && this.audio.known);) {
      if (this.#complaint !== null) throw new ReadError(this.#complaint);
      if (signal.aborted) throw new ReadError("it is not wanted any more");
      if (performance.now() > end) throw new ReadError("it gives nothing");
      await pause(LOOK_MS, signal);
    }
    if (this.video.absent && this.audio.absent) {
      throw new ReadError(this.#complaint ?? "it has neither picture nor sound");
    }
  }

  #hear(message: BusMessage): void {
    if (message.type === "error") this.#complaint ??= `${message.text} ${message.debug}`;
    // Matroska's titles are names of tracks.
    const title = message.type === "tags" && this.container !== "matroska" ? message.title : null;
    if (title !== null) this.#options.onTitle?.(title);
    if (message.type !== "warning" || message.domain !== "gst_parse_error") return;
    // The only links that wait are those of the decoder to the tracks: one is lacking.
    if (message.debug.includes(this.#options.name("video"))) this.video.leaveOut();
    if (message.debug.includes(this.#options.name("audio"))) this.audio.leaveOut();
  }
}

function description({ source, decode, name }: ReaderOptions): string {
  const [parser, video, audio] = [name("parser"), name("video"), name("audio")];
  const sink = (kind: string, buffers: number): string =>
    `identity single-segment=true ! appsink name=${
      name(`read-${kind}`)
    } ${PULL_SINK_PROPERTIES} max-buffers=${buffers}`;
  if (decode === null) {
    // Unlike parsebin it says when there are no more tracks. Without the queue, a parser that pulls its bytes itself
    // outruns decodebin, and finds its pad not linked yet.
    return `${source} ! queue max-size-buffers=16 ! decodebin name=${parser} caps="${ENCODED.video};${ENCODED.audio}" ` +
      `${parser}. ! capsfilter name=${video} caps="${ENCODED.video}" ! ${sink("video", AHEAD.encoded)} ` +
      `${parser}. ! capsfilter name=${audio} caps="${ENCODED.audio}" ! ${sink("audio", AHEAD.encoded)}`;
  }
  // Phones film lying on their side, and only say so.
  const upright = "videoflip video-direction=auto";
  return `${source} ! decodebin name=${parser} ` +
    `${parser}. ! videoconvert name=${video} ! ${upright} ! ${decode.pictures} ! ${sink("video", AHEAD.picture)} ` +
    `${parser}. ! audioconvert name=${audio} ! ${decode.sounds} ! ${sink("audio", AHEAD.sound)}`;
}
