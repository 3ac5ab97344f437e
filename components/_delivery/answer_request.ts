/** Answers a request whole, and ends its connection. In jobs. */
import type { Socket } from "../../ffi/libc/socket.ts";

/**
 * Answers. A few hundred bytes always fit the buffer of a socket that has sent nothing yet.
 *
 * @param request Whose socket is closed then.
 * @param bytes Head and body.
 * @throws {NativeError} When the other side has left; the socket is closed all the same.
 */
export function answerRequest({ socket }: { readonly socket: Socket }, bytes: Uint8Array<ArrayBuffer>): void {
  try {
    socket.send(bytes);
  } finally {
    socket.close();
  }
}
