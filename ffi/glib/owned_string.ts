/** Strings that GLib hands over for us to free. */
import { readCString } from "../c_string.ts";
import { glib } from "./glib_table.ts";

/**
 * Reads a string and frees it (transfer full).
 *
 * @param pointer What the library returned, or null.
 * @returns Its text, empty for null.
 */
export function takeString(pointer: Deno.PointerValue): string {
  const text = readCString(pointer);
  glib().g_free(pointer);
  return text;
}
