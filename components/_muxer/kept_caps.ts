/**
 * What a container says of a picture stands in its head. An encoder that starts again behind another picture, one that
 * stands in, or a film with fields among those without is no reason to begin anew and cut off who watches, as long as the
 * size and the rate stay. Pure.
 */

/** The fields of caps of which WebM takes no change though decoders do not need them. */
const FIELDS =
  /, ((?:colorimetry|chroma-site|interlace-mode|field-order|multiview-mode|multiview-flags)=\(\w+\)[\w:+/-]+)/g;

/**
 * What stands before a muxer, so that it never hears of others than those of its beginning.
 *
 * @param caps Of the feed as it begins.
 * @param fields More fields that it is to have, for gst-launch. @default none
 */
export function keptCaps(caps: string, fields: readonly string[] = []): string {
  const [type] = caps.split(",", 1);
  const kept = [type, ...fields, ...caps.matchAll(FIELDS).map(([, field]) => field)];
  return `capssetter caps="${kept.join()}"`;
}
