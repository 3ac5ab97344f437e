/**
 * How many samples may wait for someone slow. Pictures are large, and late ones of no use, but one second of a machine that
 * stood still must not cost any small ones; sound is small, and a missing piece of it is heard; encoded media must not
 * lose anything short of a whole group of pictures.
 */
import { isRaw, type Media } from "../media.ts";

/** Sound comes in pieces of about 20 ms. */
const MOST = { picture: 25, sound: 200, encoded: 500 };
/** Of large pictures fewer wait: a stage that is slow for good would fill the memory, and sources never give it back. */
const MOST_BYTES = 8 << 20;
const LEAST_PICTURES = 10;

/**
 * The most samples that may wait.
 *
 * @param media What the feed carries.
 * @param sampleBytes How large a sample is, 0 where that is not known yet.
 */
export function mostWaiting(media: Media, sampleBytes = 0): number {
  if (!isRaw(media)) return MOST.encoded;
  if (media === "audio/raw") return MOST.sound;
  return Math.max(LEAST_PICTURES, Math.min(MOST.picture, Math.floor(MOST_BYTES / sampleBytes)));
}
