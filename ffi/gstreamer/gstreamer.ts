/** The library as a whole: starting it, its version, what elements there are. Used in jobs only. */
import { cString } from "../c_string.ts";
import { takeError } from "../glib/g_error.ts";
import { OutPointer } from "../out_pointer.ts";
import { gst } from "./gst_table.ts";

let started = false;

/**
 * Starts GStreamer in this process, once. The first start of a user on a machine scans all plugins, which takes seconds.
 *
 * @throws {Error} When GStreamer refuses to start, with its reason.
 */
export function startGStreamer(): void {
  if (started) return;
  const error = new OutPointer();
  if (gst().gst_init_check(null, null, error.buffer) === 0) {
    throw new Error(
      `Cannot start GStreamer: ${error.value === null ? "no reason given" : takeError(error.value).text}`,
    );
  }
  started = true;
}

/**
 * The version that is installed.
 *
 * @returns Such as `1.22.0`.
 */
export function gstreamerVersion(): string {
  const parts = [0, 0, 0, 0].map(() => new Uint32Array(1)) as [Part, Part, Part, Part];
  gst().gst_version(...parts);
  return parts.slice(0, 3).map((part) => part[0]).join(".");
}

type Part = Uint32Array<ArrayBuffer>;

/**
 * Tells whether an element exists. The library has to be started.
 *
 * @param name Its factory, such as `vp8enc`.
 */
export function hasElement(name: string): boolean {
  const factory = gst().gst_element_factory_find(cString(name));
  if (factory === null) return false;
  gst().gst_object_unref(factory);
  return true;
}
