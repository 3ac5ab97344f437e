/**
 * How many samples may wait for someone slow. Pictures are large, and late ones of no use; sound is small, and a missing
 * piece of it is heard; encoded media must not lose anything short of a whole group of pictures.
 */
import type { Media } from "../media.ts";

/** Sound comes in pieces of about 20 ms. */
const MOST = { picture: 10, sound: 200, encoded: 500 };

/**
 * The most samples that may wait.
 *
 * @param media What the feed carries.
 */
export function mostWaiting(media: Media): number {
  if (media === "video/raw") return MOST.picture;
  return media === "audio/raw" ? MOST.sound : MOST.encoded;
}
