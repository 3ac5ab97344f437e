/** Makes samples out of bytes that JavaScript has put together. */
import { gst } from "./gst_table.ts";
import { ownSample } from "./own_sample.ts";
import { FLAG_DELTA_UNIT, type Sample } from "./sample.ts";

/** GstBuffer: pts u64 at 72 (checked on 1.22 and 1.26). */
const TIMES_AT = 72;

/** What a made sample says of itself. */
export interface MadeSampleOptions {
  /** Its presentation time in nanoseconds; it is decoded in the order in which it comes. */
  readonly ptsNs: bigint;
  /** Whether it needs earlier samples to be decoded. */
  readonly isDelta: boolean;
}

/**
 * Makes a sample without caps: those of the element that takes it count.
 *
 * @param bytes Copied; not empty.
 * @param options Its time and kind.
 * @returns To be freed by the caller.
 */
export function madeSample(bytes: Uint8Array<ArrayBuffer>, { ptsNs, isDelta }: MadeSampleOptions): Sample {
  const buffer = gst().gst_buffer_new_memdup(bytes, BigInt(bytes.length))!;
  if (isDelta) gst().gst_buffer_set_flags(buffer, FLAG_DELTA_UNIT);
  new BigUint64Array(Deno.UnsafePointerView.getArrayBuffer(buffer, 8, TIMES_AT))[0] = ptsNs;
  return ownSample(buffer, { caps: null, segment: null });
}
