/**
 * Gives the stream headers that caps carry as samples, for elements that want to see them among the data. Each is marked
 * as a header, which those that demuxers put in caps are not: matroskamux would write them as sound.
 */
import { cString } from "../c_string.ts";
import { gobject } from "../glib/gobject_table.ts";
import { gst } from "./gst_table.ts";
import { ownSample } from "./own_sample.ts";
import { FLAG_HEADER, type Sample } from "./sample.ts";

const streamHeader = cString("streamheader");

/**
 * The headers of a stream, in their order.
 *
 * @param sample Any sample of the stream.
 * @returns To be freed by the caller; empty when the caps carry none.
 */
export function headerSamples(sample: Sample): Sample[] {
  const caps = gst().gst_sample_get_caps(sample.pointer);
  const headers = gst().gst_structure_get_value(gst().gst_caps_get_structure(caps, 0), streamHeader);
  if (headers === null) return [];
  return Array.from({ length: gst().gst_value_array_get_size(headers) }, (_, index) => {
    const header = gobject().g_value_get_boxed(gst().gst_value_array_get_value(headers, index));
    const buffer = gst().gst_buffer_copy_deep(header);
    gst().gst_buffer_set_flags(buffer, FLAG_HEADER);
    return ownSample(buffer, { caps, segment: null });
  });
}
