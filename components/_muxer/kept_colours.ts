/**
 * What a container says of a picture's colours stands in its head: an encoder that starts again behind another picture, or
 * one that stands in, is no reason to begin anew and cut off who watches. Pure.
 */

/** The fields of caps that say how colours are meant, of which WebM takes no change. */
const FIELDS = /, ((?:colorimetry|chroma-site)=\(string\)[\w:+-]+)/g;

/**
 * What stands before a muxer, so that it never hears of other colours than those of its beginning.
 *
 * @param caps Of the feed as it begins.
 * @param fields More fields that it is to have, for gst-launch. @default none
 */
export function keptColours(caps: string, fields: readonly string[] = []): string {
  const [type] = caps.split(",", 1);
  const kept = [type, ...fields, ...caps.matchAll(FIELDS).map(([, field]) => field)];
  return `capssetter caps="${kept.join()}"`;
}
