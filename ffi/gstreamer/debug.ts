/**
 * How much GStreamer writes to standard error: one threshold for all, and others for what GST_DEBUG names. Used in jobs
 * only.
 */
import { cString } from "../c_string.ts";
import { gst } from "./gst_table.ts";
import { startGStreamer } from "./gstreamer.ts";

/** Gives the threshold: 0 nothing, 1 errors, 2 warnings, up to 9, everything. */
export function debugThreshold(): number {
  startGStreamer();
  return gst().gst_debug_get_default_threshold();
}

/**
 * Sets the threshold, on air. Above the usual one it holds for what is named to be quieter, too: who looks at a part
 * closely wants to see all of it.
 *
 * @param level 0 to 9.
 * @param usual As the process was started.
 */
export function setDebugThreshold(level: number, usual: number): void {
  startGStreamer();
  gst().gst_debug_set_default_threshold(level);
  for (const { name, own } of named()) {
    if (level > usual && level > own) gst().gst_debug_unset_threshold_for_name(cString(name));
    else gst().gst_debug_set_threshold_for_name(cString(name), own);
  }
}

/** What GST_DEBUG gives a level of its own, as in `2,appsrc:1`. */
function named(): { readonly name: string; readonly own: number }[] {
  return (Deno.env.get("GST_DEBUG") ?? "").split(",").flatMap((part) => {
    const [, name, own] = /^(.+):(\d)$/.exec(part) ?? [];
    return name === undefined ? [] : [{ name, own: Number(own) }];
  });
}
