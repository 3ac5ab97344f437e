/** Makes samples that are played at another time than they were made for. Nothing is copied but the description. */
import { FORMAT_TIME, gst } from "./gst_table.ts";
import { ownSample } from "./own_sample.ts";
import { Sample, type SamplePointer } from "./sample.ts";

/** GstSegment: 120 bytes, base u64 at 32, start u64 at 48, time u64 at 64 (checked on 1.22 and 1.26). */
const SEGMENT = { size: 120, base: 32, start: 48, time: 64 } as const;

/**
 * The same buffer, with a segment that moves it in running time.
 *
 * @param sample Its timestamp counts from `baseNs`.
 * @param baseNs Running time of timestamp zero, not negative.
 * @returns To be freed by the caller.
 */
export function movedSample(sample: Sample, baseNs: bigint): Sample {
  return resegmented(sample, segmentFrom({ base: baseNs }));
}

/**
 * The same buffer, at the same running time, as part of a stretch: elements that keep a rate fill gaps within a stretch,
 * and begin anew with the next.
 *
 * @param sample Its timestamp is in running time.
 * @param startNs Where the stretch begins, not after the sample.
 * @returns To be freed by the caller.
 */
export function stretchSample(sample: Sample, startNs: bigint): Sample {
  return resegmented(sample, segmentFrom({ base: startNs, start: startNs, time: startNs }));
}

/**
 * The same, with every byte zero: silence of the same length, for signed sound.
 *
 * @param sample Raw sound in a signed format; its timestamp counts from `baseNs`.
 * @param baseNs Running time of timestamp zero, not negative.
 * @returns To be freed by the caller.
 */
export function silentSample(sample: Sample, baseNs: bigint): Sample {
  const buffer = gst().gst_buffer_copy_deep(gst().gst_sample_get_buffer(sample.pointer));
  gst().gst_buffer_memset(buffer, 0n, 0, BigInt(sample.size));
  return ownSample(buffer, { caps: gst().gst_sample_get_caps(sample.pointer), segment: segmentFrom({ base: baseNs }) });
}

function segmentFrom(fields: { readonly [field in "base" | "start" | "time"]?: bigint }): DataView<ArrayBuffer> {
  const segment = new DataView(new ArrayBuffer(SEGMENT.size));
  gst().gst_segment_init(segment, FORMAT_TIME);
  for (const field of ["base", "start", "time"] as const) {
    segment.setBigUint64(SEGMENT[field], fields[field] ?? 0n, true);
  }
  return segment;
}

function resegmented({ pointer }: Sample, segment: DataView<ArrayBuffer>): Sample {
  const [buffer, caps] = [gst().gst_sample_get_buffer(pointer), gst().gst_sample_get_caps(pointer)];
  return new Sample(gst().gst_sample_new(buffer, caps, segment, null) as SamplePointer);
}
