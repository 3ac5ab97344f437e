/**
 * Asks a source element what it can give, without starting it: whether its device or server is there, and in which
 * formats. The element is opened (state READY) and closed again.
 */
import { cString } from "../c_string.ts";
import { takeError } from "../glib/g_error.ts";
import { takeString } from "../glib/owned_string.ts";
import { OutPointer } from "../out_pointer.ts";
import { gst } from "./gst_table.ts";
import { startGStreamer } from "./gstreamer.ts";

const STATE = { NULL: 1, READY: 2 } as const;
const STATE_CHANGE_SUCCESS = 1;

/** Probes that have not come back: a driver that hangs is not asked twice, since each call holds a thread. */
const hanging = new Set<string>();

/**
 * Opens a source and reads what it offers.
 *
 * @param description One element with its properties, as gst-launch takes it.
 * @param timeoutMs How long it may take to open. @default 5000
 * @returns Caps as GStreamer prints them; null when there is no such element, or it cannot open its device in time.
 */
export async function offeredCaps(description: string, timeoutMs = 5000): Promise<string | null> {
  if (hanging.has(description)) return null;
  hanging.add(description);
  const probing = probe(description).finally(() => hanging.delete(description));
  const timeout = Promise.withResolvers<null>();
  const timer = setTimeout(() => timeout.resolve(null), timeoutMs);
  try {
    return await Promise.race([probing, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function probe(description: string): Promise<string | null> {
  startGStreamer();
  const error = new OutPointer();
  const element = gst().gst_parse_launch(cString(description), error.buffer);
  if (error.value !== null) takeError(error.value);
  if (element === null) return null;
  try {
    if (error.value !== null) return null;
    const change = await gst().gst_element_set_state(element, STATE.READY);
    return change === STATE_CHANGE_SUCCESS ? await sourceCaps(element) : null;
  } finally {
    await gst().gst_element_set_state(element, STATE.NULL);
    gst().gst_object_unref(element);
  }
}

async function sourceCaps(element: Deno.PointerObject): Promise<string | null> {
  const pad = gst().gst_element_get_static_pad(element, cString("src"));
  if (pad === null) return null;
  const caps = await gst().gst_pad_query_caps(pad, null);
  gst().gst_object_unref(pad);
  if (caps === null) return null;
  const text = takeString(gst().gst_caps_to_string(caps));
  gst().gst_mini_object_unref(caps);
  return text;
}
