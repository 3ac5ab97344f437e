/** How much passed an `identity` element: a count kept by GStreamer itself, without waking JavaScript. */
import { cString } from "../c_string.ts";
import { withBoxed } from "../glib/object_property.ts";
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";

const NUM_BUFFERS = cString("num-buffers");
const NUM_BYTES = cString("num-bytes");

/**
 * Reads the figures of an `identity`.
 *
 * @param identity The element.
 * @returns Samples and bytes that passed since it was made.
 */
export function readCounts(identity: Element): { samples: number; bytes: number } {
  return withBoxed(identity.pointer, "stats", gst().gst_structure_get_type(), (stats) => {
    const value = new BigUint64Array(1);
    const read = (field: Uint8Array<ArrayBuffer>): number => {
      gst().gst_structure_get_uint64(stats, field, value);
      return Number(value[0]);
    };
    return { samples: read(NUM_BUFFERS), bytes: read(NUM_BYTES) };
  });
}
