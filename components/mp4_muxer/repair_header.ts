/** Puts right what GStreamer 1.22 writes wrong in the header of an MP4, and reads what fragments need of it. Pure. */
import { boxWithin, findBoxes, type Mp4Box, viewOf } from "./mp4_boxes.ts";

/** Opus knows no higher rate than 192 kHz as that of its source: a higher one has its bytes in the wrong order. */
const MOST_HERTZ = 192_000;

/**
 * Turns the bytes of the box `dOps` about (Opus in ISO base media, 4.3.2), which 1.22 writes in the processor's order
 * and no browser takes. Newer versions write it right; then nothing is changed.
 *
 * @param header `ftyp` and `moov`; changed in place.
 */
export function repairHeader(header: Uint8Array): void {
  const view = viewOf(header);
  for (let at = 4; at + 15 <= header.length; at++) {
    const isName = header[at] === 0x64 && header[at + 1] === 0x4f && header[at + 2] === 0x70 && header[at + 3] === 0x73;
    // Behind the name: version, channels, pre-skip (2 bytes), rate (4), gain (2).
    if (!isName || view.getUint32(at + 8) <= MOST_HERTZ) continue;
    for (const [from, length] of [[at + 6, 2], [at + 8, 4], [at + 12, 2]] as const) {
      header.subarray(from, from + length).reverse();
    }
  }
}

/** What fragments need to know of a track. */
export interface Mp4Track {
  /** So many units of time make a second. */
  readonly timescale: number;
  readonly isPicture: boolean;
}

/**
 * Reads the tracks.
 *
 * @param header `ftyp` and `moov`.
 * @returns By their numbers.
 * @throws {Error} When a track lacks what every track has.
 */
export function tracksOf(header: Uint8Array): Map<number, Mp4Track> {
  const view = viewOf(header);
  // Two times come first, of 4 bytes each in version 0 and of 8 in version 1.
  const behindTimes = ({ body }: Mp4Box) => body + 4 + (header[body] === 1 ? 16 : 8);
  return new Map(
    findBoxes(header, "moov/trak").map((trak) => {
      const handler = boxWithin(header, trak, "mdia/hdlr").body + 8;
      const timescale = view.getUint32(behindTimes(boxWithin(header, trak, "mdia/mdhd")));
      const isPicture = String.fromCharCode(...header.subarray(handler, handler + 4)) === "vide";
      return [view.getUint32(behindTimes(boxWithin(header, trak, "tkhd"))), { timescale, isPicture }];
    }),
  );
}
