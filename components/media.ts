/**
 * What a feed can carry. The planet refuses an eater that is given another kind than it takes.
 * Raw media are pictures and sound, elementary ones come out of an encoder, muxed ones out of a muxer; `muxed/stream` is
 * one whose caps alone tell what it is: bare sound, or a stream that came from elsewhere and goes on as it came.
 */
export const MEDIA = [
  "video/raw",
  "audio/raw",
  "video/vp8",
  "video/vp9",
  "video/av1",
  "video/h264",
  "video/theora",
  "video/jpeg",
  "audio/vorbis",
  "audio/opus",
  "audio/speex",
  "audio/mulaw",
  "audio/mp3",
  "audio/aac",
  "audio/flac",
  "muxed/webm",
  "muxed/ogg",
  "muxed/mp4",
  "muxed/mpegts",
  "muxed/multipart",
  "muxed/wav",
  "muxed/stream",
] as const;

/** One kind of media. */
export type Media = typeof MEDIA[number];

/**
 * Tells whether samples of this kind stand alone, so that any of them may be dropped.
 *
 * @param media The kind.
 */
export function isRaw(media: Media): boolean {
  return media === "video/raw" || media === "audio/raw";
}
