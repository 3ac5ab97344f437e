/**
 * Puts right what GStreamer's muxer writes wrong in the head of a fragment (`moof`): each track's times begin at zero,
 * so that picture and sound lose each other, and positions lack the mark that they count from the fragment. Pure.
 */
import { boxWithin, findBoxes, viewOf } from "./mp4_boxes.ts";

/** `default-base-is-moof` of the flags of `tfhd`, ISO/IEC 14496-12, 8.8.7. */
const BASE_IS_MOOF = 0x02_00_00;
/** `data-offset-present` of the flags of `trun`, 8.8.8. */
const HAS_DATA_OFFSET = 1;
/** A time of 64 bits takes four bytes more than one of 32. */
const WIDER = 4;

/** What is read of a fragment's head. */
export interface FragmentHead {
  readonly track: number;
  /** Decode time of its first sample as the muxer wrote it, in units of the track. */
  readonly time: bigint;
}

/**
 * Reads of which track a fragment is, and when it begins.
 *
 * @param moof The box `moof`, whole. GStreamer puts one track in each.
 */
export function readFragment(moof: Uint8Array): FragmentHead {
  const view = viewOf(moof);
  const { tfhd, tfdt } = partsOf(moof);
  const time = moof[tfdt.body] === 1 ? view.getBigUint64(tfdt.body + 4) : BigInt(view.getUint32(tfdt.body + 4));
  return { track: view.getUint32(tfhd.body + 4), time };
}

/**
 * Makes the head of a fragment anew with another time. Times are always written in 64 bits: in 32, sound at 48 kHz
 * comes to the end after a day.
 *
 * @param moof The box `moof`, whole.
 * @param time Decode time of its first sample, in units of the track.
 * @returns A copy.
 */
export function repairFragment(moof: Uint8Array, time: bigint): Uint8Array<ArrayBuffer> {
  const { traf, tfhd, tfdt, trun } = partsOf(moof);
  const grows = moof[tfdt.body] === 1 ? 0 : WIDER;
  const repaired = new Uint8Array(moof.length + grows);
  const timeAt = tfdt.body + 4;
  repaired.set(moof.subarray(0, timeAt));
  repaired.set(moof.subarray(tfdt.end), tfdt.end + grows);
  const view = viewOf(repaired);
  for (const box of [{ start: 0, end: moof.length }, traf, tfdt]) {
    view.setUint32(box.start, box.end - box.start + grows);
  }
  view.setUint32(tfhd.body, view.getUint32(tfhd.body) | BASE_IS_MOOF);
  repaired[tfdt.body] = 1;
  view.setBigUint64(timeAt, time);
  const trunAt = trun.body + (trun.start > tfdt.start ? grows : 0);
  if ((view.getUint32(trunAt) & HAS_DATA_OFFSET) !== 0) {
    view.setInt32(trunAt + 8, view.getInt32(trunAt + 8) + grows);
  }
  return repaired;
}

function partsOf(moof: Uint8Array) {
  const [traf] = findBoxes(moof, "moof/traf");
  if (traf === undefined) throw new Error("Cannot read a fragment because it has a track: got none");
  return {
    traf,
    tfhd: boxWithin(moof, traf, "tfhd"),
    tfdt: boxWithin(moof, traf, "tfdt"),
    trun: boxWithin(moof, traf, "trun"),
  };
}
