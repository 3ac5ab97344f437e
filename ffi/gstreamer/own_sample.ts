/** Makes a sample of a buffer that was made for it. */
import { gst } from "./gst_table.ts";
import { Sample, type SamplePointer } from "./sample.ts";

/** What goes with the buffer. */
export interface OwnSampleOptions {
  /** Null where those of the element that takes it count. */
  readonly caps: Deno.PointerValue;
  /** A GstSegment, null for the usual one. */
  readonly segment: BufferSource | null;
}

/**
 * Makes it.
 *
 * @param buffer Our own: the sample's from now on, also when it cannot be made.
 * @param options What goes with it.
 * @returns To be freed by the caller.
 */
export function ownSample(buffer: Deno.PointerValue, { caps, segment }: OwnSampleOptions): Sample {
  try {
    return new Sample(gst().gst_sample_new(buffer, caps, segment, null) as SamplePointer);
  } finally {
    // The sample has a reference of its own.
    gst().gst_mini_object_unref(buffer);
  }
}
