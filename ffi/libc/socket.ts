/**
 * Sockets that never block: TCP and unix streams. Reading and writing says null where C says EAGAIN, so that the reactor
 * can be asked to wait. Belongs to whoever opened it; after `handOver` the kernel keeps the connection for another process.
 */
import { ERRNO, SOCKET } from "./constants.ts";
import { check, errno, libc } from "./libc.ts";
import { NativeError } from "./native_error.ts";
import {
  decodeInternet,
  encodeInternet,
  encodeUnix,
  type InternetAddress,
  isIpv6,
  MAX_INTERNET_ADDRESS,
} from "./socket_address.ts";

const FLAGS = SOCKET.SOCK_NONBLOCK | SOCKET.SOCK_CLOEXEC;
const BACKLOG = 4096;

/** What came in at a listening socket. */
export interface Accepted {
  readonly socket: Socket;
  /** Where it came from, null on a unix socket. */
  readonly peer: InternetAddress | null;
}

/** A nonblocking socket. */
export class Socket implements Disposable {
  #fd: number;

  /** @param fd A nonblocking socket that this object owns from now on. */
  constructor(fd: number) {
    this.#fd = fd;
  }

  /**
   * Listens on a TCP port.
   *
   * @param address Where; `::` takes IPv4 as well. Port 0 takes any free one.
   * @throws {NativeError} EADDRINUSE, EACCES, EAFNOSUPPORT …
   */
  static listen(address: InternetAddress): Socket {
    const family = isIpv6(address.host) ? SOCKET.AF_INET6 : SOCKET.AF_INET;
    const socket = Socket.#open(family);
    return socket.#orClose(() => {
      socket.setOption(SOCKET.SOL_SOCKET, SOCKET.SO_REUSEADDR, 1);
      if (family === SOCKET.AF_INET6) socket.setOption(SOCKET.IPPROTO_IPV6, SOCKET.IPV6_V6ONLY, 0);
      socket.#bindAndListen(encodeInternet(address));
    });
  }

  /**
   * Listens on a unix socket. A socket that a dead process left at the path has to be removed before.
   *
   * @param path At most 107 bytes.
   * @throws {NativeError|TypeError}
   */
  static listenUnix(path: string): Socket {
    const socket = Socket.#open(SOCKET.AF_UNIX);
    return socket.#orClose(() => socket.#bindAndListen(encodeUnix(path)));
  }

  /**
   * Connects to TCP; the connection may still be under way when this returns.
   *
   * @param address Where to.
   * @throws {NativeError}
   */
  static connect(address: InternetAddress): Socket {
    const socket = Socket.#open(isIpv6(address.host) ? SOCKET.AF_INET6 : SOCKET.AF_INET);
    return socket.#orClose(() => socket.#connect(encodeInternet(address)));
  }

  /**
   * Connects to a unix socket, at once.
   *
   * @param path At most 107 bytes.
   * @throws {NativeError} ENOENT, ECONNREFUSED; EAGAIN when too many wait there already.
   */
  static connectUnix(path: string): Socket {
    const socket = Socket.#open(SOCKET.AF_UNIX);
    return socket.#orClose(() => socket.#connect(encodeUnix(path)));
  }

  /** The file descriptor, for the reactor. */
  get fd(): number {
    return this.#fd;
  }

  /**
   * Takes the next connection.
   *
   * @returns Null when none waits.
   * @throws {NativeError} EMFILE, ENFILE … when the system has no more to give.
   */
  accept(): Accepted | null {
    const address = new Uint8Array(MAX_INTERNET_ADDRESS);
    const length = new Uint32Array([address.length]);
    const fd = libc().accept4(this.#fd, address, length, FLAGS);
    if (fd >= 0) {
      const family = address[0]! | address[1]! << 8;
      const internet = family === SOCKET.AF_INET || family === SOCKET.AF_INET6;
      return { socket: new Socket(fd), peer: internet ? decodeInternet(address) : null };
    }
    const reason = errno();
    if (reason === ERRNO.EAGAIN) return null;
    if (reason === ERRNO.ECONNABORTED || reason === ERRNO.EINTR) return this.accept();
    throw new NativeError("accept4", reason);
  }

  /**
   * Reads what is there.
   *
   * @param into Where it goes.
   * @returns How many bytes, 0 at the end, null when nothing is there yet.
   * @throws {NativeError} ECONNRESET …
   */
  receive(into: Uint8Array<ArrayBuffer>): number | null {
    return unlessAgain("recv", libc().recv(this.#fd, into, into.length, 0));
  }

  /**
   * Writes as much as goes.
   *
   * @param bytes What is to be written.
   * @returns How many bytes went, null when none.
   * @throws {NativeError} EPIPE, ECONNRESET …
   */
  send(bytes: Uint8Array<ArrayBuffer>): number | null {
    return unlessAgain("send", libc().send(this.#fd, bytes, bytes.length, SOCKET.MSG_NOSIGNAL));
  }

  /** Says that nothing more will be written. A connection that is gone already is passed over. */
  endWriting(): void {
    if (libc().shutdown(this.#fd, SOCKET.SHUT_WR) < 0 && errno() !== ERRNO.ENOTCONN) {
      throw new NativeError("shutdown", errno());
    }
  }

  /**
   * Sets an option that is an int.
   *
   * @param level `SOL_SOCKET`, `IPPROTO_TCP` …
   * @param option The option.
   * @param value Its value.
   * @throws {NativeError}
   */
  setOption(level: number, option: number, value: number): void {
    check("setsockopt", libc().setsockopt(this.#fd, level, option, new Int32Array([value]), 4));
  }

  /** Where the socket is bound. @throws {NativeError|TypeError} */
  localAddress(): InternetAddress {
    const address = new Uint8Array(MAX_INTERNET_ADDRESS);
    check("getsockname", libc().getsockname(this.#fd, address, new Uint32Array([address.length])));
    return decodeInternet(address);
  }

  /** Gives the file descriptor away: this object no longer owns it. */
  release(): number {
    const fd = this.#fd;
    this.#fd = -1;
    return fd;
  }

  /** Closes it. Unwatch it before. Safe to call twice. */
  close(): void {
    if (this.#fd >= 0) check("close", libc().close(this.release()));
  }

  [Symbol.dispose](): void {
    this.close();
  }

  static #open(family: number): Socket {
    return new Socket(check("socket", libc().socket(family, SOCKET.SOCK_STREAM | FLAGS, 0)));
  }

  #bindAndListen(address: Uint8Array<ArrayBuffer>): void {
    check("bind", libc().bind(this.#fd, address, address.length));
    check("listen", libc().listen(this.#fd, BACKLOG));
  }

  #connect(address: Uint8Array<ArrayBuffer>): void {
    const result = libc().connect(this.#fd, address, address.length);
    if (result < 0 && errno() !== ERRNO.EINPROGRESS) throw new NativeError("connect", errno());
  }

  #orClose(setUp: () => void): this {
    try {
      setUp();
      return this;
    } catch (error) {
      this.close();
      throw error;
    }
  }
}

/**
 * Writes to a socket that is known by its number, as much as goes.
 *
 * @param fd A nonblocking socket.
 * @param bytes What is to be written.
 * @returns Bytes written, or the negative error number.
 */
export function sendOrErrno(fd: number, bytes: Uint8Array<ArrayBuffer>): number {
  const sent = libc().send(fd, bytes, bytes.length, SOCKET.MSG_NOSIGNAL);
  return sent >= 0 ? sent : -errno();
}

/**
 * Passes a count on, and says null for EAGAIN.
 *
 * @param call Name of the C function, for the error.
 * @param result What it returned.
 * @throws {NativeError} On any other failure.
 */
export function unlessAgain(call: string, result: number): number | null {
  if (result >= 0) return result;
  const reason = errno();
  if (reason === ERRNO.EAGAIN) return null;
  throw new NativeError(call, reason);
}
