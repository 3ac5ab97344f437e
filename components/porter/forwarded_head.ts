/**
 * The head of a request as the manager gets it: without what the client says about connections and about who asks, and
 * with what the porter knows. One connection carries one request, and nobody can forge his address.
 */
import { headerValues, type RequestHead } from "../_delivery/request_head.ts";

/** Headers that concern one connection only (RFC 9110, section 7.6.1), and those that only a proxy may say. */
const TAKEN_OUT = new Set(["connection", "keep-alive", "proxy-connection", "te", "upgrade", "host", "forwarded"]);
const TAKEN_OUT_PREFIX = "x-forwarded-";

/**
 * Writes the head anew.
 *
 * @param head As the client sent it.
 * @param peer The client's address.
 */
export function forwardedHead(head: RequestHead, peer: string): Uint8Array<ArrayBuffer> {
  const named = new Set(
    headerValues(head, "connection").flatMap((value) => value.toLowerCase().split(/[ \t]*,[ \t]*/)),
  );
  const kept = head.headers.filter(({ name }) => {
    const lower = name.toLowerCase();
    const framing = lower === "content-length" || lower === "transfer-encoding";
    return framing || !(TAKEN_OUT.has(lower) || lower.startsWith(TAKEN_OUT_PREFIX) || named.has(lower));
  });
  const lines = [
    `${head.method} ${head.target} HTTP/${head.version}`,
    ...(head.host === null ? [] : [`Host: ${head.host}`, `X-Forwarded-Host: ${head.host}`]),
    ...kept.map(({ name, value }) => `${name}: ${value}`),
    `X-Forwarded-For: ${peer}`,
    "X-Forwarded-Proto: http",
    "Connection: close",
  ];
  // Byte for byte, as the head was read.
  return Uint8Array.from(`${lines.join("\r\n")}\r\n\r\n`, (character) => character.charCodeAt(0));
}
