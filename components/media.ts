/**
 * What a feed can carry. The planet refuses an eater that is given another kind than it takes.
 * Raw media are pictures and sound, elementary ones come out of an encoder, muxed ones out of a muxer.
 */
export const MEDIA = [
  "video/raw",
  "audio/raw",
  "video/vp8",
  "video/theora",
  "video/jpeg",
  "audio/vorbis",
  "audio/opus",
  "audio/mp3",
  "muxed/webm",
  "muxed/ogg",
  "muxed/multipart",
  "muxed/mp3",
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
