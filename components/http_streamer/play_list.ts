/** Play lists for players that want one: each names the stream at the address under which the list was asked for. */
import { joinBytes } from "../_delivery/join_bytes.ts";

/** A kind of play list, by the end of its path. */
export const PLAY_LISTS = ["m3u", "pls", "xspf"] as const;

/** One kind. */
export type PlayListKind = typeof PLAY_LISTS[number];

const TYPES: { readonly [K in PlayListKind]: string } = {
  m3u: "audio/x-mpegurl",
  pls: "audio/x-scpls",
  xspf: "application/xspf+xml",
};

/**
 * Makes the whole answer with a play list.
 *
 * @param kind Its kind.
 * @param url Address of the stream.
 * @param headOnly Whether it answers HEAD.
 */
export function playList(kind: PlayListKind, url: string, headOnly: boolean): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(TEXTS[kind](url));
  const lines = [
    "HTTP/1.1 200 OK",
    `Date: ${new Date().toUTCString()}`,
    "Server: Runnel",
    `Content-Type: ${TYPES[kind]}`,
    `Content-Length: ${body.length}`,
    "Cache-Control: no-store",
    "Access-Control-Allow-Origin: *",
    "Connection: close",
  ];
  const head = new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n`);
  return headOnly ? head : joinBytes(head, body);
}

const TEXTS: { readonly [K in PlayListKind]: (url: string) => string } = {
  m3u: (url) => `#EXTM3U\n#EXTINF:-1,${url}\n${url}\n`,
  pls: (url) => `[playlist]\nNumberOfEntries=1\nFile1=${url}\nLength1=-1\nVersion=2\n`,
  xspf: (url) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<playlist version="1" xmlns="http://xspf.org/ns/0/">\n` +
    `  <trackList>\n    <track><location>${escaped(url)}</location></track>\n  </trackList>\n</playlist>\n`,
};

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
