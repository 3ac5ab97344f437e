/**
 * Passing on a stream "as it came" means: the same encoded pictures and sound, bit for bit, in a container of the same kind
 * that is written anew. So what was read in pieces, a file over and over, or a station that came back, is one stream with
 * one head, and a viewer can join it at any key frame. Runs inside a job.
 */
import { APP_SRC_PROPERTIES, AppSrc } from "../../ffi/gstreamer/app_src.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Reader } from "./reader.ts";

/** How long a page or a fragment may collect. */
const COLLECT_MS = 200;

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
  return one.container === other.container && one.video === other.video && one.audio === other.audio;
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
    const parser = parserOf(caps, streams);
    return `appsrc name=${names[kind]} ${APP_SRC_PROPERTIES} ! identity single-segment=true ! ` +
      `clocksync ! ${parser}${caps.split(",", 1)[0]}`;
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
  const collectNs = COLLECT_MS * 1_000_000;
  switch (container) {
    case "ogg":
      return `oggmux max-delay=${collectNs} max-page-delay=${collectNs}`;
    case "mp4":
      return `mp4mux streamable=true fragment-duration=${COLLECT_MS}`;
    case "mpegts":
      return "mpegtsmux alignment=7";
    case "matroska": {
      const isWebm = [video, audio].every((caps) => caps === null || WEBM.test(caps));
      return `${isWebm ? "webmmux" : "matroskamux"} streamable=true`;
    }
    default:
      return null;
  }
}

/** Containers differ in how they frame the same bits. */
function parserOf(caps: string, { container }: Streams): string {
  if (caps.startsWith("video/x-h264")) return "h264parse ! ";
  if (!caps.startsWith("audio/mpeg")) return "";
  if (caps.includes("mpegversion=(int)1")) return "mpegaudioparse ! ";
  return container === null ? "aacparse ! audio/mpeg,stream-format=adts ! " : "aacparse ! ";
}
