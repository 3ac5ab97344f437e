/** Makes samples that take the place of missing ones of a stream. */
import { gst } from "./gst_table.ts";
import { ownSample } from "./own_sample.ts";
import type { Sample } from "./sample.ts";

const NO_TIME = 0xffff_ffff_ffff_ffffn;
/** GstBuffer: pts, dts and duration, u64 each, from 72 (checked on 1.22 and 1.26). */
const TIMES = { at: 72, size: 24 } as const;

/** GstSegment. */
const SEGMENT_SIZE = 120;

/** When a filler is shown. */
export interface FillerTimes {
  /** In nanoseconds, as the samples of the stream are stamped. */
  readonly ptsNs: bigint;
  readonly durationNs: bigint;
}

/**
 * Makes a sample that needs no other one to be decoded.
 *
 * @param like A sample of the stream: its caps and segment are taken.
 * @param bytes Copied; not empty.
 * @param times When it is shown.
 * @returns To be freed by the caller.
 */
export function fillerSample(like: Sample, bytes: Uint8Array<ArrayBuffer>, { ptsNs, durationNs }: FillerTimes): Sample {
  const buffer = gst().gst_buffer_new_memdup(bytes, BigInt(bytes.length))!;
  const times = new BigUint64Array(Deno.UnsafePointerView.getArrayBuffer(buffer, TIMES.size, TIMES.at));
  times.set([ptsNs, like.dtsNs === null ? NO_TIME : ptsNs, durationNs]);
  const { pointer } = like;
  const caps = gst().gst_sample_get_caps(pointer);
  const segment = Deno.UnsafePointerView.getArrayBuffer(gst().gst_sample_get_segment(pointer)!, SEGMENT_SIZE);
  return ownSample(buffer, { caps, segment: new Uint8Array(segment) });
}
