/**
 * Unix sockets that keep packets apart (SOCK_SEQPACKET) and can carry a file descriptor with each (SCM_RIGHTS, unix(7),
 * cmsg(3)). With it the porter gives a viewer's connection to the job that serves it.
 */
import { ERRNO, SOCKET } from "./constants.ts";
import { check, errno, libc } from "./libc.ts";
import { NativeError } from "./native_error.ts";
import { unlessAgain } from "./socket.ts";
import { encodeUnix } from "./socket_address.ts";

/** One packet. */
export interface Packet {
  /** A copy of its own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What came with it; whoever receives it owns it. */
  readonly fd: number | null;
}

const FLAGS = SOCKET.SOCK_NONBLOCK | SOCKET.SOCK_CLOEXEC;
/** `struct msghdr`, `struct iovec` and one `struct cmsghdr` with an int, behind each other; alike on all 64-bit Linux. */
const IOVEC = 56;
const CONTROL = IOVEC + 16;
const CONTROL_SIZE = 24;
const CONTROL_LENGTH = 20;

/** The largest packet that is taken, in bytes. */
export const MAX_PACKET = 64 * 1024;

/** A nonblocking socket for packets. */
export class PacketSocket implements Disposable {
  #fd: number;
  readonly #message = new DataView(new ArrayBuffer(CONTROL + CONTROL_SIZE));
  readonly #address = Deno.UnsafePointer.of(this.#message);
  #buffer: Uint8Array<ArrayBuffer> | null = null;

  private constructor(fd: number) {
    this.#fd = fd;
  }

  /**
   * Listens. A socket that a dead process left at the path has to be removed before.
   *
   * @param path At most 107 bytes.
   * @throws {NativeError|TypeError}
   */
  static listen(path: string): PacketSocket {
    return PacketSocket.#open((fd) => {
      const address = encodeUnix(path);
      check("bind", libc().bind(fd, address, address.length));
      check("listen", libc().listen(fd, 128));
    });
  }

  /**
   * Connects, at once.
   *
   * @param path At most 107 bytes.
   * @throws {NativeError} ENOENT or ECONNREFUSED when nobody listens.
   */
  static connect(path: string): PacketSocket {
    return PacketSocket.#open((fd) => {
      const address = encodeUnix(path);
      check("connect", libc().connect(fd, address, address.length));
    });
  }

  /** The file descriptor, for the reactor. */
  get fd(): number {
    return this.#fd;
  }

  /**
   * Takes the next connection.
   *
   * @returns Null when none waits.
   * @throws {NativeError}
   */
  accept(): PacketSocket | null {
    const fd = unlessAgain("accept4", libc().accept4(this.#fd, null, null, FLAGS));
    return fd === null ? null : new PacketSocket(fd);
  }

  /**
   * Sends a packet whole.
   *
   * @param bytes Not empty, at most `MAX_PACKET`.
   * @param fd Goes with it; it stays open here.
   * @returns Whether it went; not when the other side has too many waiting.
   * @throws {NativeError} EPIPE, ECONNRESET when the other side is gone.
   */
  send(bytes: Uint8Array<ArrayBuffer>, fd: number | null = null): boolean {
    this.#prepare(bytes, fd === null ? 0 : CONTROL_SIZE);
    if (fd !== null) {
      this.#message.setBigUint64(CONTROL, BigInt(CONTROL_LENGTH), true);
      this.#message.setInt32(CONTROL + 8, SOCKET.SOL_SOCKET, true);
      this.#message.setInt32(CONTROL + 12, SOCKET.SCM_RIGHTS, true);
      this.#message.setInt32(CONTROL + 16, fd, true);
    }
    if (libc().sendmsg(this.#fd, this.#address, SOCKET.MSG_NOSIGNAL) >= 0) return true;
    const reason = errno();
    // Too many file descriptors under way counts like a full queue: both end when the other side reads.
    if (reason === ERRNO.EAGAIN || reason === ERRNO.ETOOMANYREFS || reason === ERRNO.ENOBUFS) return false;
    throw new NativeError("sendmsg", reason);
  }

  /**
   * Takes the next packet.
   *
   * @returns `"end"` when the other side is gone, null when nothing is there yet.
   * @throws {NativeError}
   */
  receive(): Packet | "end" | null {
    this.#buffer ??= new Uint8Array(MAX_PACKET);
    this.#prepare(this.#buffer, CONTROL_SIZE);
    const count = libc().recvmsg(this.#fd, this.#address, SOCKET.MSG_CMSG_CLOEXEC);
    if (count < 0 && errno() === ERRNO.ECONNRESET) return "end";
    const size = unlessAgain("recvmsg", count);
    if (size === null) return null;
    const fd = this.#receivedFd();
    if (size === 0 && fd === null) return "end";
    return { bytes: this.#buffer.slice(0, size), fd };
  }

  /** Says that nothing more is taken: the other side's sending fails from now on. What waits can still be received. */
  endReading(): void {
    check("shutdown", libc().shutdown(this.#fd, SOCKET.SHUT_RD));
  }

  /** Closes it. Unwatch it before. Safe to call twice. */
  close(): void {
    const fd = this.#fd;
    this.#fd = -1;
    if (fd >= 0) check("close", libc().close(fd));
  }

  [Symbol.dispose](): void {
    this.close();
  }

  static #open(setUp: (fd: number) => void): PacketSocket {
    const socket = new PacketSocket(check("socket", libc().socket(SOCKET.AF_UNIX, SOCKET.SOCK_SEQPACKET | FLAGS, 0)));
    try {
      setUp(socket.fd);
      return socket;
    } catch (error) {
      socket.close();
      throw error;
    }
  }

  #prepare(bytes: Uint8Array<ArrayBuffer>, controlSize: number): void {
    const own = Deno.UnsafePointer.value(this.#address);
    const message = this.#message;
    message.setBigUint64(16, own + BigInt(IOVEC), true);
    message.setBigUint64(24, 1n, true);
    message.setBigUint64(32, controlSize === 0 ? 0n : own + BigInt(CONTROL), true);
    message.setBigUint64(40, BigInt(controlSize), true);
    message.setBigUint64(IOVEC, Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes)), true);
    message.setBigUint64(IOVEC + 8, BigInt(bytes.length), true);
    message.setBigUint64(CONTROL, 0n, true);
  }

  #receivedFd(): number | null {
    const message = this.#message;
    const present = message.getBigUint64(40, true) >= CONTROL_LENGTH &&
      message.getInt32(CONTROL + 8, true) === SOCKET.SOL_SOCKET &&
      message.getInt32(CONTROL + 12, true) === SOCKET.SCM_RIGHTS;
    return present ? message.getInt32(CONTROL + 16, true) : null;
  }
}
