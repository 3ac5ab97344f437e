/**
 * Passing on a stream "as it came" means: the same encoded pictures and sound, bit for bit, in a container of the same kind
 * that is written anew. So what was read in pieces, a file over and over, or a station that came back, is one stream with
 * one head, and a viewer can join it at any key frame. Runs inside a job.
 */
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { codecHeaders } from "../_caps/codec_headers.ts";
import type { Reader } from "./reader.ts";

/** How long a page may collect, in nanoseconds. */
const COLLECT_NS = 200_000_000;

/** Codecs that MPEG-TS has. */
const TRANSPORT = /^(video\/x-h264|audio\/mpeg)/;
/** Codecs that WebM has; with others the container is Matroska. */
const WEBM = /^(video\/x-(vp8|vp9|av1)|audio\/x-(vorbis|opus))/;

/** What a stream consists of. */
export interface Streams {
  readonly container: Reader["container"];
  /** Caps as text, null when there is no such track. */
  readonly video: string | null;
  readonly audio: string | null;
}

/** The names of the elements where the samples enter. */
export interface Entrances {
  readonly video: string;
  readonly audio: string;
  readonly mux: string;
}

/**
 * What a reader reads.
 *
 * @param reader It is open.
 */
export function streamsOf(reader: Reader): Streams {
  const caps = ({ video, audio }: Reader): (string | null)[] =>
    [video, audio].map((track) => track.first?.caps ?? null);
  const [video = null, audio = null] = caps(reader);
  return { container: reader.container, video, audio };
}

/**
 * Whether two streams can follow one another behind one head.
 *
 * @param one The first.
 * @param other The second.
 */
export function sameStreams(one: Streams, other: Streams): boolean {
  const muxer = muxerOf(one);
  const head = muxer !== null && !muxer.startsWith("mpegtsmux");
  return muxer === muxerOf(other) && essence(one.video, head) === essence(other.video, head) &&
    essence(one.audio, head) === essence(other.audio, head);
}

/** What may not change of a track: its codec, and where a head carries the codec's own headers, these. */
function essence(caps: string | null, head: boolean): string | null {
  if (caps === null) return null;
  const [type = ""] = caps.split(",", 1);
  return head ? codecHeaders(caps) : type;
}

/**
 * Describes the pipeline that packs such a stream anew: encoded samples enter, each leaves when its time comes.
 *
 * @param streams What it consists of.
 * @param names Of the entrances, unique in the job.
 * @param feeder Where the stream leaves.
 */
export function repacked(streams: Streams, names: Entrances, feeder: string): string {
  const muxer = muxerOf(streams);
  const tracks = (["video", "audio"] as const).flatMap((kind) => {
    const caps = streams[kind];
    if (caps === null) return [];
    return `appsrc name=${names[kind]} ${APP_SRC_PROPERTIES} ! identity single-segment=true ! ` +
      `clocksync ! ${framing(caps, streams.container)}`;
  });
  if (muxer === null) return `${tracks[0]} ! ${feeder}`;
  return `${muxer} name=${names.mux} ! ${feeder} ${tracks.map((track) => `${track} ! ${names.mux}.`).join(" ")}`;
}

/**
 * Tells a pipeline that does not play yet what will come.
 *
 * @param pipeline It has what `repacked` describes.
 * @param reader What was described.
 * @param names Those given to `repacked`.
 */
export function prepareEntrances(pipeline: Pipeline, reader: Reader, names: Entrances): void {
  for (const kind of ["video", "audio"] as const) {
    const { first } = reader[kind];
    if (first === null) continue;
    new AppSrc(pipeline.element(names[kind])).setCapsOf(first);
  }
}

/** Null for sound that needs no container. */
function muxerOf({ container, video, audio }: Streams): string | null {
  if (container === null) return null;
  const tracks = [video, audio].filter((caps) => caps !== null);
  if (container === "ogg") return `oggmux max-delay=${COLLECT_NS} max-page-delay=${COLLECT_NS}`;
  // MP4 is for files: what is in one is streamed as MPEG-TS, where that has the codecs.
  if (container !== "matroska" && tracks.every((caps) => TRANSPORT.test(caps))) return "mpegtsmux alignment=7";
  return `${tracks.every((caps) => WEBM.test(caps)) ? "webmmux" : "matroskamux"} streamable=true`;
}

/** The media type tells the muxer which pad is meant; containers differ in how they frame the same bits. */
function framing(caps: string, container: Streams["container"]): string {
  const [type = ""] = caps.split(",", 1);
  if (type === "video/x-h264") return `h264parse ! ${type}`;
  // Without a container its frames are whole already.
  if (type !== "audio/mpeg" || container === null) return type;
  return caps.includes("mpegversion=(int)1") ? `mpegaudioparse ! ${type}` : `aacparse ! ${type}`;
}
