/**
 * Asks a source element what it can give, without starting it: whether its device or server is there, and in which
 * formats. The element is opened (state READY) and closed again.
 */
import { cString } from "../c_string.ts";
import { takeError } from "../glib/g_error.ts";
import { takeString } from "../glib/owned_string.ts";
import { inTime } from "../in_time.ts";
import { OutPointer } from "../out_pointer.ts";
import { type ElementComplaint, takeMessage } from "./bus_message.ts";
import { gst } from "./gst_table.ts";
import { hasElement, startGStreamer } from "./gstreamer.ts";

const STATE = { NULL: 1, READY: 2 } as const;
const STATE_CHANGE_SUCCESS = 1;

/** What a source said when it was asked. */
export interface Offer {
  /** What it can give, as GStreamer prints caps; null when there is no such element, or it cannot open its device in time. */
  readonly caps: string | null;
  /** Why it cannot; null when it can, or says nothing. */
  readonly complaint: ElementComplaint | null;
}

const NOTHING: Offer = { caps: null, complaint: null };

/** Probes that have not come back: a driver that hangs is not asked twice, since each call holds a thread. */
const hanging = new Set<string>();

/**
 * Opens a source and reads what it offers.
 *
 * @param description One element with its properties, as gst-launch takes it.
 * @param timeoutMs How long it may take to open. @default 5000
 */
export async function askSource(description: string, timeoutMs = 5000): Promise<Offer> {
  if (hanging.has(description)) return NOTHING;
  hanging.add(description);
  const probing = probe(description).finally(() => hanging.delete(description));
  return await inTime(probing, timeoutMs) ?? NOTHING;
}

async function probe(description: string): Promise<Offer> {
  startGStreamer();
  const [name = ""] = description.split(" ", 1);
  // Asked for all the same, GStreamer logs an error, and a device that is away is looked for every second.
  if (!hasElement(name)) return NOTHING;
  const error = new OutPointer();
  const element = gst().gst_parse_launch(cString(description), error.buffer);
  if (error.value !== null) takeError(error.value);
  if (element === null) return NOTHING;
  const bus = gst().gst_bus_new();
  gst().gst_element_set_bus(element, bus);
  try {
    if (error.value !== null) return NOTHING;
    const change = await gst().gst_element_set_state(element, STATE.READY);
    if (change === STATE_CHANGE_SUCCESS) return { caps: await sourceCaps(element), complaint: null };
    return { caps: null, complaint: firstComplaint(bus) };
  } finally {
    await gst().gst_element_set_state(element, STATE.NULL);
    gst().gst_element_set_bus(element, null);
    gst().gst_object_unref(bus);
    gst().gst_object_unref(element);
  }
}

function firstComplaint(bus: Deno.PointerValue): ElementComplaint | null {
  for (let next = gst().gst_bus_pop(bus); next !== null; next = gst().gst_bus_pop(bus)) {
    const message = takeMessage(next);
    if (message?.type === "error") return message;
  }
  return null;
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
