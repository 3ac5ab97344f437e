/** The feeders that every source has which takes pictures and sound from elsewhere. */
import type { Feeders } from "../definition.ts";
import type { Media } from "../media.ts";

/** The feeders of a source that decodes what comes from elsewhere. */
export const DECODED_FEEDERS = { video: { media: "video/raw" }, audio: { media: "audio/raw" } } as const;

/**
 * The feeders of a source that can also give what comes as it was encoded, as one `stream`.
 *
 * @param media What the stream is then.
 * @returns For `feedersOf` of the definition; the property is called `passthrough`.
 */
export function decodedOr(media: Media): (properties: { readonly passthrough: boolean }) => Feeders {
  return ({ passthrough }) => passthrough ? { stream: { media } } : DECODED_FEEDERS;
}
