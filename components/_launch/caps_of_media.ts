/** The caps that each kind of media has in GStreamer, so that a feed carries what it says. */
import type { Media } from "../media.ts";

/** Any of these, as gst-launch takes them. */
const CAPS: Readonly<Record<Media, string>> = {
  "video/raw": "video/x-raw",
  "audio/raw": "audio/x-raw",
  "video/vp8": "video/x-vp8",
  "video/vp9": "video/x-vp9",
  "video/av1": "video/x-av1",
  "video/h264": "video/x-h264",
  "video/theora": "video/x-theora",
  "video/jpeg": "image/jpeg",
  "audio/vorbis": "audio/x-vorbis",
  "audio/opus": "audio/x-opus",
  "audio/speex": "audio/x-speex",
  "audio/mulaw": "audio/x-mulaw",
  "audio/mp3": "audio/mpeg,mpegversion=1",
  "audio/aac": "audio/mpeg,mpegversion=4",
  "audio/flac": "audio/x-flac",
  "muxed/webm": "video/webm;audio/webm",
  "muxed/ogg": "application/ogg;video/ogg;audio/ogg",
  "muxed/mp4": "video/quicktime;audio/x-m4a",
  "muxed/mpegts": "video/mpegts",
  "muxed/multipart": "multipart/x-mixed-replace",
  "muxed/wav": "audio/x-wav",
  "muxed/stream": "ANY",
};

/**
 * The caps of a kind of media.
 *
 * @param media The kind.
 */
export function capsOfMedia(media: Media): string {
  return CAPS[media];
}
