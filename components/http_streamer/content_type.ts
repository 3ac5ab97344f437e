/**
 * The Content-Type of a stream: what its caps say, with the codecs that its headers name (RFC 6381, RFC 5334).
 */
import { codecsOf } from "./codec_names.ts";

/** GStreamer's names for what the rest of the world calls otherwise. */
const TYPES: { readonly [name: string]: string } = {
  "video/quicktime": "video/mp4",
  "video/mpegts": "video/mp2t",
  "audio/x-wav": "audio/wav",
  "audio/x-flac": "audio/flac",
};

/** Media types whose stream headers name the codecs. */
const CONTAINERS = /^(?:(?:video|audio)\/(?:webm|mp4)|(?:application|video|audio)\/ogg)$/;
/** Kinds of streams of which only the newest piece counts: each stands alone. */
const PIECES = /^(?:multipart\/|audio\/(?:mpeg|aac|flac|wav)$)/;

/**
 * Makes the Content-Type.
 *
 * @param caps The stream's caps as text, such as `multipart/x-mixed-replace, boundary=(string)x`.
 * @param headers The stream's headers, empty when it has none.
 */
export function contentType(caps: string, headers: Uint8Array): string {
  const [name = ""] = caps.split(/[,;]/, 1);
  if (name.startsWith("multipart/")) {
    const boundary = /boundary=\(string\)"?([^",;]+)/.exec(caps)?.[1];
    return boundary === undefined ? name : `${name}; boundary=${boundary}`;
  }
  if (name === "audio/mpeg" && caps.includes("mpegversion=(int)4")) return "audio/aac";
  const codecs = codecsOf(headers);
  const type = withoutPicture(TYPES[name] ?? name, codecs);
  return codecs.length === 0 || !CONTAINERS.test(type) ? type : `${type}; codecs="${codecs.join(", ")}"`;
}

/**
 * Tells whether a viewer of a stream begins at its newest piece.
 *
 * @param type Its Content-Type.
 */
export function isPieces(type: string): boolean {
  return PIECES.test(type);
}

/** GStreamer calls every MP4 a video. */
function withoutPicture(type: string, codecs: readonly string[]): string {
  const isSound = codecs.length > 0 && !codecs.some((codec) => /^(?:avc1|av01|vp09)/.test(codec));
  return type === "video/mp4" && isSound ? "audio/mp4" : type;
}
