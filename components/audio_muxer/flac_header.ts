/** Takes the header of a bare FLAC stream out of caps, which have it in the form for Ogg. Pure. */

/** "fLaC" in hexadecimal digits, with which a bare stream begins (RFC 9639, section 6). */
const MARKER = "664c6143";

/**
 * Reads the header.
 *
 * @param caps Of a FLAC feed, as text.
 * @returns Its parts in hexadecimal digits, as caps have them.
 * @throws {Error} When the caps carry none.
 */
export function flacHeader(caps: string): string {
  const [, parts] = /streamheader=\(buffer\)<([^>]*)>/.exec(caps) ?? [];
  const start = parts?.indexOf(MARKER) ?? -1;
  if (parts === undefined || start < 0) throw new Error(`Cannot find FLAC's header in its caps: got ${caps}`);
  return parts.slice(start).trim();
}
