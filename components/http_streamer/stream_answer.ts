/** The head of the answer that carries a stream (RFC 9112): it ends with the connection, as nobody knows its length. */
import { SERVER_NAME } from "../../manager/contract/server_name.ts";

/**
 * Makes the head.
 *
 * @param contentType The stream's Content-Type.
 */
export function streamHead(contentType: string): Uint8Array<ArrayBuffer> {
  const lines = [
    "HTTP/1.1 200 OK",
    `Date: ${new Date().toUTCString()}`,
    `Server: ${SERVER_NAME}`,
    `Content-Type: ${contentType}`,
    "Cache-Control: no-store",
    "Access-Control-Allow-Origin: *",
    "X-Content-Type-Options: nosniff",
    "Accept-Ranges: none",
    "Connection: close",
  ];
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n`);
}
