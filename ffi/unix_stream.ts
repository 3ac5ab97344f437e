/**
 * Stream sockets between processes of one machine, as plain descriptors: what is said first goes through here, and then
 * the descriptor is handed to GStreamer. Belongs to jobs.
 */
import { ERRNO, SOCKET } from "./libc/constants.ts";
import { check, errno, libc } from "./libc/libc.ts";
import { NativeError } from "./libc/native_error.ts";
import type { Reactor } from "./reactor.ts";

const MAX_LINE = 4096;
const BACKLOG = 128;
/** What large pictures need to leave in one go. */
const SEND_BUFFER_BYTES = 1 << 20;

/**
 * Listens on a path; a socket file that is left over from before must have been removed.
 *
 * @param path At most 107 bytes.
 * @returns The listening descriptor, nonblocking.
 * @throws {NativeError}
 */
export function listenUnixStream(path: string): number {
  const fd = open();
  try {
    const address = unixAddress(path);
    check("bind", libc().bind(fd, address, address.length));
    check("listen", libc().listen(fd, BACKLOG));
    return fd;
  } catch (error) {
    libc().close(fd);
    throw error;
  }
}

/**
 * Connects to a path.
 *
 * @param path At most 107 bytes.
 * @returns The descriptor, nonblocking.
 * @throws {NativeError} When nobody listens there.
 */
export function connectUnixStream(path: string): number {
  const fd = open();
  try {
    const address = unixAddress(path);
    check("connect", libc().connect(fd, address, address.length));
    return fd;
  } catch (error) {
    libc().close(fd);
    throw error;
  }
}

/**
 * Takes the next connection.
 *
 * @param listener From `listenUnixStream`.
 * @returns The descriptor, nonblocking, or null when nobody waits.
 */
export function acceptUnixStream(listener: number): number | null {
  const fd = libc().accept4(listener, null, null, SOCKET.SOCK_NONBLOCK | SOCKET.SOCK_CLOEXEC);
  if (fd < 0) {
    if (errno() === ERRNO.EAGAIN) return null;
    throw new NativeError("accept4", errno());
  }
  const size = new Int32Array([SEND_BUFFER_BYTES]);
  check("setsockopt", libc().setsockopt(fd, SOCKET.SOL_SOCKET, SOCKET.SO_SNDBUF, size, 4));
  return fd;
}

/**
 * Writes one short line.
 *
 * @param fd A fresh connection: its buffer has room.
 * @param line Without line end.
 * @throws {NativeError}
 */
export function writeLine(fd: number, line: string): void {
  const bytes = new TextEncoder().encode(`${line}\n`);
  check("write", libc().write(fd, bytes, bytes.length));
}

/**
 * Reads one line of at most 4096 bytes, and not one byte more: what follows is for whoever gets the descriptor next.
 *
 * @param reactor Who waits.
 * @param fd A connection that is not watched.
 * @param timeoutMs How long the other side may take.
 * @throws {Error} When it ends, is too long or comes too late.
 */
export function readLine(reactor: Reactor, fd: number, timeoutMs: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(
    () => reject(new Error(`Cannot read a line because none came within ${timeoutMs} ms`)),
    timeoutMs,
  );
  reactor.watch(fd, { read: true }, ({ hungUp }) => {
    try {
      const line = takeLine(fd);
      if (line !== null) resolve(line);
      else if (hungUp) reject(new Error("Cannot read a line because the other side ended"));
    } catch (error) {
      reject(error);
    }
  });
  return promise.finally(() => {
    clearTimeout(timer);
    reactor.unwatch(fd);
  });
}

function takeLine(fd: number): string | null {
  const bytes = new Uint8Array(MAX_LINE);
  const count = libc().recv(fd, bytes, MAX_LINE, SOCKET.MSG_PEEK);
  if (count < 0 && errno() === ERRNO.EAGAIN) return null;
  if (check("recv", count) === 0) throw new Error("Cannot read a line because the other side ended");
  const end = bytes.subarray(0, count).indexOf(10);
  if (end < 0 && count === MAX_LINE) throw new Error(`Cannot read a line because it is longer than ${MAX_LINE} bytes`);
  if (end < 0) return null;
  check("recv", libc().recv(fd, bytes, end + 1, 0));
  return new TextDecoder().decode(bytes.subarray(0, end));
}

function open(): number {
  const type = SOCKET.SOCK_STREAM | SOCKET.SOCK_NONBLOCK | SOCKET.SOCK_CLOEXEC;
  return check("socket", libc().socket(SOCKET.AF_UNIX, type, 0));
}

/** struct sockaddr_un: family u16, then the path with its NUL. */
function unixAddress(path: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(path);
  if (bytes.length > 107) {
    throw new TypeError(`Cannot use a socket path because it has more than 107 bytes: got ${path}`);
  }
  const address = new Uint8Array(2 + bytes.length + 1);
  new DataView(address.buffer).setUint16(0, SOCKET.AF_UNIX, true);
  address.set(bytes, 2);
  return address;
}

/**
 * Closes a descriptor of ours.
 *
 * @param fd Not watched any more.
 * @throws {NativeError}
 */
export function closeDescriptor(fd: number): void {
  check("close", libc().close(fd));
}
