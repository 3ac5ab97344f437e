/**
 * The devices that GStreamer's providers know of: V4L2, libcamera, ALSA, PulseAudio, PipeWire. Asking may take a second,
 * and may crash in a driver: only a process of its own asks.
 */
import { cString } from "../c_string.ts";
import { hasProperty, readText } from "../glib/object_property.ts";
import { takeString } from "../glib/owned_string.ts";
import { gstDevice } from "./device_table.ts";
import { gst } from "./gst_table.ts";
import { startGStreamer } from "./gstreamer.ts";
import { list } from "./registry_table.ts";

/** One device. */
export interface FoundDevice {
  /** What its source element takes: a path, or a name of the sound server; empty when the provider does not say. */
  readonly device: string;
  /** For people, as the system calls it. */
  readonly name: string;
  /** What it can give, as GStreamer prints caps. */
  readonly caps: string;
  /** What its provider tells of it, such as `device.path` or `node.name`: values as GStreamer prints them, unquoted. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Where the providers of V4L2, PulseAudio and ALSA keep what their source element takes. */
const DEVICE_PROPERTIES = ["device-path", "internal-name", "device"];

/** `name=(type)value` or `name=(type)"a value"`, as gst_structure_to_string() writes fields. */
const FIELD = /([\w.:-]+)=\([\w:<>-]+\)("(?:[^"\\]|\\.)*"|[^,;]*)/g;

/**
 * Finds devices.
 *
 * @param classes What kind, such as `Video/Source` or `Audio/Source`.
 */
export async function findDevices(classes: string): Promise<FoundDevice[]> {
  startGStreamer();
  const monitor = gstDevice().gst_device_monitor_new();
  gstDevice().gst_device_monitor_add_filter(monitor, cString(classes), null);
  try {
    if (await gstDevice().gst_device_monitor_start(monitor) === 0) return [];
    return takeDevices(gstDevice().gst_device_monitor_get_devices(monitor));
  } finally {
    await gstDevice().gst_device_monitor_stop(monitor);
    gst().gst_object_unref(monitor);
  }
}

/** Reads a list of devices and gives it back (transfer full). */
function takeDevices(devices: Deno.PointerValue): FoundDevice[] {
  const { g_list_length, g_list_nth_data, g_list_free } = list();
  const found = Array.from({ length: g_list_length(devices) }, (_, at) => takeDevice(g_list_nth_data(devices, at)!));
  g_list_free(devices);
  return found;
}

function takeDevice(device: Deno.PointerObject): FoundDevice {
  const name = takeString(gstDevice().gst_device_get_display_name(device));
  const caps = gstDevice().gst_device_get_caps(device);
  const properties = gstDevice().gst_device_get_properties(device);
  const property = DEVICE_PROPERTIES.find((each) => hasProperty(device, each));
  const found = {
    device: property === undefined ? "" : readText(device, property),
    name,
    caps: caps === null ? "" : takeString(gst().gst_caps_to_string(caps)),
    properties: properties === null ? new Map() : readFields(takeString(gst().gst_structure_to_string(properties))),
  };
  if (caps !== null) gst().gst_mini_object_unref(caps);
  if (properties !== null) gst().gst_structure_free(properties);
  gst().gst_object_unref(device);
  return found;
}

function readFields(structure: string): Map<string, string> {
  return new Map([...structure.matchAll(FIELD)].map(([, name, value]) => [name!, unquoted(value!.trim())]));
}

/** Values with other than letters and digits stand in quotes, and what is no letter of ASCII is written in octal. */
function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  const bytes: number[] = [];
  for (const [, octal, other] of value.slice(1, -1).matchAll(/\\([0-7]{3})|\\?([^])/g)) {
    if (octal !== undefined) bytes.push(parseInt(octal, 8));
    else bytes.push(...new TextEncoder().encode(other));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
