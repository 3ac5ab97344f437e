/** GError: what a library says when it fails. Layout: domain u32 at 0, code i32 at 4, message char* at 8. */
import { readCString } from "../c_string.ts";
import { glib } from "./glib_table.ts";

/** An error of a library, unwrapped. */
export interface GError {
  /** The domain's name, such as `gst-resource-error-quark`. */
  readonly domain: string;
  /** The code within the domain. */
  readonly code: number;
  readonly text: string;
}

/**
 * Reads an error and frees it (transfer full).
 *
 * @param pointer The GError.
 */
export function takeError(pointer: Deno.PointerObject): GError {
  const view = new Deno.UnsafePointerView(pointer);
  const error = {
    domain: readCString(glib().g_quark_to_string(view.getUint32(0))),
    code: view.getInt32(4),
    text: readCString(view.getPointer(8)),
  };
  glib().g_error_free(pointer);
  return error;
}
