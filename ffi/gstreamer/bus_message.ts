/**
 * Messages that a pipeline posts on its bus, unwrapped. GstMessage: type u32 at 64, source pointer at 80.
 */
import { cString, readCString } from "../c_string.ts";
import { type GError, takeError } from "../glib/g_error.ts";
import { takeString } from "../glib/owned_string.ts";
import { OutPointer } from "../out_pointer.ts";
import { gst } from "./gst_table.ts";

const TYPE = {
  EOS: 1 << 0,
  ERROR: 1 << 1,
  WARNING: 1 << 2,
  TAG: 1 << 4,
  ELEMENT: 1 << 15,
  SEGMENT_DONE: 1 << 17,
  LATENCY: 1 << 19,
} as const;

const TITLE = cString("title");

/** An error or warning of an element. */
export interface ElementComplaint extends GError {
  readonly type: "error" | "warning";
  /** The element's name within the pipeline. */
  readonly element: string;
  /** What the element adds for engineers. */
  readonly debug: string;
}

/** What a stream says of itself. */
export interface StreamTags {
  readonly type: "tags";
  /** What is played, null when the tags are about something else. */
  readonly title: string | null;
}

/** What a pipeline says. What we have no use for is left out. */
export type BusMessage =
  | ElementComplaint
  | StreamTags
  | { readonly type: "eos" | "segment-done" | "latency" }
  | { readonly type: "element"; readonly element: string; readonly name: string; readonly structure: string };

/**
 * Reads a message and frees it (transfer full).
 *
 * @param pointer The GstMessage.
 * @returns Null for a kind that nobody waits for.
 */
export function takeMessage(pointer: Deno.PointerObject): BusMessage | null {
  try {
    return read(pointer, new Deno.UnsafePointerView(pointer));
  } finally {
    gst().gst_mini_object_unref(pointer);
  }
}

function read(pointer: Deno.PointerObject, view: Deno.UnsafePointerView): BusMessage | null {
  const source = view.getPointer(80);
  switch (view.getUint32(64)) {
    case TYPE.EOS:
      return { type: "eos" };
    case TYPE.SEGMENT_DONE:
      return { type: "segment-done" };
    case TYPE.LATENCY:
      return { type: "latency" };
    case TYPE.ERROR:
      return complaint("error", pointer, source);
    case TYPE.WARNING:
      return complaint("warning", pointer, source);
    case TYPE.TAG:
      return tags(pointer);
    case TYPE.ELEMENT:
      return elementMessage(pointer, source);
    default:
      return null;
  }
}

function complaint(
  type: "error" | "warning",
  pointer: Deno.PointerObject,
  source: Deno.PointerValue,
): ElementComplaint {
  const error = new OutPointer();
  const debug = new OutPointer();
  const parse = type === "error" ? gst().gst_message_parse_error : gst().gst_message_parse_warning;
  parse(pointer, error.buffer, debug.buffer);
  return { type, element: nameOf(source), debug: takeString(debug.value), ...takeError(error.value!) };
}

function tags(pointer: Deno.PointerObject): StreamTags {
  const list = new OutPointer();
  gst().gst_message_parse_tag(pointer, list.buffer);
  const title = new OutPointer();
  const found = gst().gst_tag_list_get_string(list.value, TITLE, title.buffer) !== 0;
  gst().gst_mini_object_unref(list.value!);
  return { type: "tags", title: found ? takeString(title.value) : null };
}

function elementMessage(pointer: Deno.PointerObject, source: Deno.PointerValue): BusMessage | null {
  const structure = gst().gst_message_get_structure(pointer);
  if (structure === null) return null;
  return {
    type: "element",
    element: nameOf(source),
    name: readCString(gst().gst_structure_get_name(structure)),
    structure: takeString(gst().gst_structure_to_string(structure)),
  };
}

function nameOf(source: Deno.PointerValue): string {
  return source === null ? "" : takeString(gst().gst_object_get_name(source));
}
