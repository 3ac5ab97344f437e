/**
 * AV1 as muxers want it: whole pictures, and in their caps the record that describes them. Left to GStreamer 1.26, that
 * record has what lay in memory before where depth and subsampling stand, and no browser takes it. Pure.
 */
import { capsText } from "../_caps/caps_text.ts";
import { pixelsOf } from "../_caps/picture_size.ts";
import { keptCaps } from "./kept_caps.ts";

/** Marker and version with which a record begins. */
const MARKER = 0x81;
const PROFILES: readonly string[] = ["main", "high", "professional"];
/** The level (3.1, 4.1, 5.1, 6.1) that suits pictures of up to so many pixels. */
const LEVELS: readonly (readonly [pixels: number, level: number])[] = [
  [1280 * 720, 5],
  [1920 * 1080, 9],
  [3840 * 2160, 13],
  [Infinity, 17],
];
const DEPTHS: { readonly [bits: string]: number } = { 10: 0x40, 12: 0x60 };
const SUBSAMPLINGS: { readonly [format: string]: number } = { "4:0:0": 0x1c, "4:2:2": 0x08, "4:4:4": 0 };
const USUAL_SUBSAMPLING = 0x0c;

/**
 * What stands before the muxer.
 *
 * @param caps Of the feed; what they do not say is taken as 8 bits of 4:2:0, profile main.
 */
export function av1Form(caps: string): string {
  return "av1parse ! video/x-av1,stream-format=obu-stream,alignment=tu ! " +
    keptCaps(caps, [`codec_data=(buffer)${av1Record(caps).toHex()}`]);
}

/** "AV1 in ISOBMFF", 2.3.3, without the sequence header, which each key picture has. */
function av1Record(caps: string): Uint8Array {
  const field = (name: string): string => capsText(caps, name) ?? "";
  const profile = Math.max(0, PROFILES.indexOf(field("profile")));
  const pixels = pixelsOf(caps);
  const [, level] = LEVELS.find(([most]) => !(pixels > most))!;
  const flags = (DEPTHS[field("bit-depth-luma")] ?? 0) | (SUBSAMPLINGS[field("chroma-format")] ?? USUAL_SUBSAMPLING);
  return Uint8Array.of(MARKER, profile << 5 | level, flags, 0);
}
