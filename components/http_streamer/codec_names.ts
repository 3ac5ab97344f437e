/**
 * Finds the codecs that a stream's headers name, in the words that browsers understand: RFC 6381, and for each codec the
 * "codecs parameter string" of its own binding. Pure.
 */

/** What stands in a stream's headers for a codec, and how it is called. */
const SIGNATURES:
  readonly (readonly [signature: string, name: string | ((headers: Uint8Array, at: number) => string)])[] = [
    ["V_VP8", "vp8"],
    ["V_VP9", "vp9"],
    ["V_AV1", webmAv1Name],
    ["A_VORBIS", "vorbis"],
    ["A_OPUS", "opus"],
    ["\x80theora", "theora"],
    ["\x01vorbis", "vorbis"],
    ["OpusHead", "opus"],
    ["Speex   ", "speex"],
    ["\x7fFLAC", "flac"],
    // Boxes of MP4: the name stands before the body.
    ["avcC", (headers, at) => `avc1.${hex(headers.subarray(at + 5, at + 8))}`],
    ["av1C", (headers, at) => av1Name(headers, at + 4)],
    ["vpcC", (headers, at) => vp9Name(headers.subarray(at + 8))],
    ["dOps", "opus"],
    ["esds", (headers, at) => esdsName(headers, at)],
  ];

/** Marker and version with which AV1's configuration begins. */
const AV1_MARKER = 0x81;
/** `objectTypeIndication` of a DecoderConfigDescriptor, ISO/IEC 14496-1, table 5: MPEG-4 audio, and two of MP3. */
const MPEG4_AUDIO = 0x40;
const MP3_KINDS: readonly number[] = [0x69, 0x6b];

/**
 * Names the codecs.
 *
 * @param headers The stream's headers.
 * @returns Each once, in the order in which this version knows them: WebM carries the headers of Opus and Vorbis whole,
 *   so that they stand in it twice.
 */
export function codecsOf(headers: Uint8Array): string[] {
  const found = SIGNATURES.flatMap(([signature, name]) => {
    const at = indexOf(headers, Array.from(signature, (letter) => letter.charCodeAt(0)), 0);
    if (at < 0) return [];
    return [typeof name === "string" ? name : name(headers, at)];
  });
  return [...new Set(found)];
}

/**
 * WebM carries the box's body as CodecPrivate (0x63a2, a length of one byte, then the marker). Where a muxer leaves it
 * out, a level is said that suits up to 1280×720.
 */
function webmAv1Name(headers: Uint8Array, at: number): string {
  for (let found = indexOf(headers, [0x63, 0xa2], at); found >= 0; found = indexOf(headers, [0x63, 0xa2], found + 1)) {
    if (headers[found + 3] === AV1_MARKER) return av1Name(headers, found + 3);
  }
  return "av01.0.05M.08";
}

/** "AV1 in ISOBMFF", 2.3.3 and 5: marker, profile and level, then flags with the depth. */
function av1Name(headers: Uint8Array, at: number): string {
  const [, profile = 0, flags = 0] = headers.subarray(at, at + 3);
  const depth = (flags & 0x40) === 0 ? "08" : (flags & 0x20) === 0 ? "10" : "12";
  return `av01.${profile >> 5}.${two(profile & 31)}${flags >> 7 === 1 ? "H" : "M"}.${depth}`;
}

/** "VP Codec ISO Media File Format Binding": profile, level, then the depth in the upper half of a byte. */
function vp9Name([profile = 0, level = 0, depth = 0]: Uint8Array): string {
  return `vp09.${two(profile)}.${two(level)}.${two(depth >> 4)}`;
}

/** Behind the tag 4 of the DecoderConfigDescriptor and its length: the kind, and further on the audio object type. */
function esdsName(headers: Uint8Array, at: number): string {
  const config = descriptor(headers, at, 4);
  const kind = headers[config];
  if (kind === undefined || MP3_KINDS.includes(kind)) return "mp3";
  const specific = descriptor(headers, config, 5);
  return kind === MPEG4_AUDIO ? `mp4a.40.${headers[specific]! >> 3}` : `mp4a.${hex(Uint8Array.of(kind))}`;
}

/** Position of the body of a descriptor with a tag: its length has up to four bytes, all but the last above 127. */
function descriptor(headers: Uint8Array, from: number, tag: number): number {
  let at = headers.indexOf(tag, from + 1) + 1;
  while (headers[at]! > 127) at++;
  return at + 1;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
