/**
 * What a mount answers, for those who choose one before they ask it: what its streamer says once a stream has come, and
 * until then what the planet lets expect. Pure.
 */
import type { Media } from "../../components/media.ts";
import type { ApiMount } from "../contract/api.ts";
import type { Json } from "../contract/component_spec.ts";

/** Media type and codecs of a stream. */
export type StreamKind = Pick<ApiMount, "mediaType" | "codecs">;

/**
 * Names that browsers want where a codec's own is not enough (RFC 6381): profiles and levels that what this box encodes
 * does not exceed at usual sizes. The stream's own Content-Type has them exactly.
 */
const CODECS: { readonly [kind in Media]?: string } = {
  "video/h264": "avc1.640028",
  "video/av1": "av01.0.05M.08",
  "video/vp9": "vp09.00.31.08",
  "audio/aac": "mp4a.40.2",
  "audio/raw": "1",
  "audio/mulaw": "7",
};

/** Bare sound, by what it is made of. */
const BARE: { readonly [kind in Media]?: string } = {
  "audio/mp3": "audio/mpeg",
  "audio/aac": "audio/aac",
  "audio/flac": "audio/flac",
};

/** Streams whose Content-Type says all, and what they consist of. */
const OWN_CODEC: { readonly [mediaType: string]: string } = {
  "audio/mpeg": "mp3",
  "audio/aac": "mp4a.40.2",
  "audio/flac": "flac",
  "multipart/x-mixed-replace": "jpeg",
};

/**
 * Tells what a mount answers.
 *
 * @param readings Of its streamer, which shows the Content-Type (`contentType`) once a stream has come.
 * @param planned What is answered until then.
 */
export function streamKind(readings: { readonly [name: string]: Json } | undefined, planned: StreamKind): StreamKind {
  const shown = readings?.["contentType"];
  if (typeof shown !== "string") return planned;
  const mediaType = shown.split(";", 1)[0]!.trim();
  const codecs = /;\s*codecs="([^"]*)"/.exec(shown)?.[1]?.split(/\s*,\s*/);
  if (codecs !== undefined) return { mediaType, codecs };
  if (mediaType === planned.mediaType) return planned;
  const own = OWN_CODEC[mediaType];
  return { mediaType, codecs: own === undefined ? [] : [own] };
}

/**
 * Tells what the planet lets expect.
 *
 * @param muxed What the streamer eats.
 * @param elementary What was muxed; nothing where a stream is passed through.
 */
export function plannedKind(muxed: Media | undefined, elementary: readonly Media[]): StreamKind {
  return {
    mediaType: plannedType(muxed, elementary),
    codecs: elementary.map((media) => CODECS[media] ?? media.slice(media.indexOf("/") + 1)),
  };
}

/** As the streamer answers it. A WebM or MP4 without pictures is sound; of one that nobody made here nothing is known. */
function plannedType(muxed: Media | undefined, elementary: readonly Media[]): string {
  const pictures = elementary.length === 0 || elementary.some((media) => media.startsWith("video/"));
  switch (muxed) {
    case "muxed/webm":
      return pictures ? "video/webm" : "audio/webm";
    case "muxed/ogg":
      return "application/ogg";
    case "muxed/mp4":
      return pictures ? "video/mp4" : "audio/mp4";
    case "muxed/mpegts":
      return "video/mp2t";
    case "muxed/wav":
      return "audio/wav";
    case "muxed/stream":
      return BARE[elementary[0] ?? "muxed/stream"] ?? "application/octet-stream";
    case "muxed/multipart":
      return "multipart/x-mixed-replace";
    default:
      return "application/octet-stream";
  }
}
