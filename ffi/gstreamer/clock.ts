/** The clock that all pipelines of a box share. */
import { startGStreamer } from "./gstreamer.ts";
import { gst } from "./gst_table.ts";

/**
 * What the system clock shows.
 *
 * @returns Nanoseconds of CLOCK_MONOTONIC.
 */
export function monotonicNs(): bigint {
  startGStreamer();
  const clock = gst().gst_system_clock_obtain();
  const now = gst().gst_clock_get_time(clock);
  gst().gst_object_unref(clock);
  return now;
}
