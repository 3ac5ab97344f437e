/** How much GStreamer writes to standard error: one threshold for all that has none of its own. Used in jobs only. */
import { gst } from "./gst_table.ts";
import { startGStreamer } from "./gstreamer.ts";

/** Gives the threshold: 0 nothing, 1 errors, 2 warnings, up to 9, everything. */
export function debugThreshold(): number {
  startGStreamer();
  return gst().gst_debug_get_default_threshold();
}

/**
 * Sets the threshold, on air.
 *
 * @param level 0 to 9.
 */
export function setDebugThreshold(level: number): void {
  startGStreamer();
  gst().gst_debug_set_default_threshold(level);
}
