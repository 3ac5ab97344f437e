/** C strings: text with a NUL at its end, on either side of the language border. */

const encoder = new TextEncoder();

/**
 * Makes a C string.
 *
 * @param text Without NUL.
 * @returns The bytes with the NUL; the caller keeps them alive during the call.
 * @throws {TypeError} On a NUL in the text: C would see less than was said.
 */
export function cString(text: string): Uint8Array<ArrayBuffer> {
  if (text.includes("\0")) throw new TypeError(`Cannot pass text with NUL to a library: got ${JSON.stringify(text)}`);
  return encoder.encode(text + "\0");
}

/**
 * Reads a C string that stays the library's own.
 *
 * @param pointer Start of the string, or null.
 * @returns Its text, empty for null.
 */
export function readCString(pointer: Deno.PointerValue): string {
  return pointer === null ? "" : Deno.UnsafePointerView.getCString(pointer);
}
