/** How much passed an element: counts kept by GStreamer itself, without waking JavaScript. */
import { cString } from "../c_string.ts";
import { withBoxed } from "../glib/object_property.ts";
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";

const NUM_BUFFERS = cString("num-buffers");
const NUM_BYTES = cString("num-bytes");
const RENDERED = cString("rendered");

/**
 * Reads the figures of an `identity`.
 *
 * @param identity The element.
 * @returns Samples and bytes that passed since it was made.
 */
export function readCounts(identity: Element): { samples: number; bytes: number } {
  const [samples, bytes] = readStats(identity, [NUM_BUFFERS, NUM_BYTES]);
  return { samples: samples!, bytes: bytes! };
}

/**
 * Reads how much a sink was given.
 *
 * @param sink Any GstBaseSink.
 * @returns Samples since its pipeline started.
 */
export function readRendered(sink: Element): number {
  return readStats(sink, [RENDERED])[0]!;
}

function readStats({ pointer }: Element, fields: readonly Uint8Array<ArrayBuffer>[]): number[] {
  return withBoxed(pointer, "stats", gst().gst_structure_get_type(), (stats) => {
    const value = new BigUint64Array(1);
    return fields.map((field) => {
      gst().gst_structure_get_uint64(stats, field, value);
      return Number(value[0]);
    });
  });
}
