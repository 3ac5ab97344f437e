/**
 * The Content-Type of a stream: what its caps say, with the codecs that its headers name (RFC 6381, RFC 5334).
 */

/** What stands in a stream's headers for a codec. */
const SIGNATURES = [
  ["V_VP8", "vp8"],
  ["V_VP9", "vp9"],
  ["V_AV1", "av1"],
  ["A_VORBIS", "vorbis"],
  ["A_OPUS", "opus"],
  ["\x80theora", "theora"],
  ["\x01vorbis", "vorbis"],
  ["OpusHead", "opus"],
] as const;

/** Media types whose stream headers name the codecs. */
const CONTAINERS = /^(?:(?:video|audio)\/webm|(?:application|video|audio)\/ogg)$/;

/**
 * Makes the Content-Type.
 *
 * @param caps The stream's caps as text, such as `multipart/x-mixed-replace, boundary=(string)x`.
 * @param headers The stream's headers, empty when it has none.
 */
export function contentType(caps: string, headers: Uint8Array): string {
  const [type = ""] = caps.split(/[,;]/, 1);
  if (type.startsWith("multipart/")) {
    const boundary = /boundary=\(string\)"?([^",;]+)/.exec(caps)?.[1];
    return boundary === undefined ? type : `${type}; boundary=${boundary}`;
  }
  if (!CONTAINERS.test(type)) return type;
  const codecs = codecsOf(headers);
  return codecs.length === 0 ? type : `${type}; codecs="${codecs.join(", ")}"`;
}

/** A codec may be named twice: WebM carries the headers of Opus and Vorbis whole. */
function codecsOf(headers: Uint8Array): string[] {
  let text = "";
  for (const byte of headers) text += String.fromCharCode(byte);
  return [...new Set(SIGNATURES.filter(([signature]) => text.includes(signature)).map(([, codec]) => codec))];
}
