/**
 * What two processes say to one another before a socket is handed to GStreamer: one short line each way, and not one
 * byte more is read than the line has. Belongs to jobs.
 */
import { SOCKET } from "./libc/constants.ts";
import { libc } from "./libc/libc.ts";
import { type Socket, unlessAgain } from "./libc/socket.ts";
import type { Reactor } from "./reactor.ts";

const MAX_LINE_BYTES = 4096;

/**
 * Writes one line.
 *
 * @param socket A fresh connection: its buffer has room.
 * @param line At most 4095 bytes, without line end.
 * @throws {NativeError|Error} When it did not go.
 */
export function writeLine(socket: Socket, line: string): void {
  const bytes = new TextEncoder().encode(`${line}\n`);
  if (socket.send(bytes) !== bytes.length) throw new Error(`Cannot write a line because it does not fit: got ${line}`);
}

/**
 * Reads one line of at most 4095 bytes; what follows is for whoever gets the socket next.
 *
 * @param socket A connection that is not watched.
 * @param reactor Who waits.
 * @param timeoutMs How long the other side may take.
 * @throws {Error} When it ends, is too long or comes too late.
 */
export async function readLine(socket: Socket, reactor: Reactor, timeoutMs: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const late = (): void => reject(new Error(`Cannot read a line because none came within ${timeoutMs} ms`));
  const timer = setTimeout(late, timeoutMs);
  reactor.watch(socket.fd, { read: true }, () => {
    try {
      const line = takeLine(socket);
      if (line !== null) resolve(line);
    } catch (error) {
      reject(error);
    }
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    reactor.unwatch(socket.fd);
  }
}

/**
 * Takes a line that is there. Looks first and takes then, because there is no way to give bytes back.
 *
 * @param socket A connection.
 * @returns Null while nothing is there.
 * @throws {Error} When the other side ended, or the line is only half there or too long.
 */
export function takeLine(socket: Socket): string | null {
  const bytes = new Uint8Array(MAX_LINE_BYTES);
  const count = unlessAgain("recv", libc().recv(socket.fd, bytes, bytes.length, SOCKET.MSG_PEEK));
  if (count === null) return null;
  const end = bytes.subarray(0, count).indexOf(10);
  if (end >= 0) {
    socket.receive(bytes.subarray(0, end + 1));
    return new TextDecoder().decode(bytes.subarray(0, end));
  }
  if (count === bytes.length) throw new Error(`Cannot read a line because it has more than ${count} bytes`);
  throw new Error("Cannot read a line because the other side ended, or sent only half of it");
}
