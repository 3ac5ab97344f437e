/**
 * Memory that is mapped twice in a row, so that any stretch of a ring is one contiguous piece, also the one over its end
 * (memfd_create(2), mmap(2)). Sending from it makes no object: the `struct msghdr` is prepared once.
 */
import { ERRNO, MEMORY, SOCKET } from "./constants.ts";
import { cString } from "../c_string.ts";
import { check, errno, libc } from "./libc.ts";
import { NativeError } from "./native_error.ts";

/** Sizes of rings are multiples of this: the page size of x86-64 and the largest of arm64. */
export const RING_UNIT = 65536;

const FLAGS = SOCKET.MSG_NOSIGNAL | SOCKET.MSG_DONTWAIT;
const IOVEC = 56;

/** A ring of bytes, seen twice. */
export class RingMemory implements Disposable {
  /** In bytes. */
  readonly size: number;
  /** Where it starts. Native code may write `size` bytes from any place below `address + size`. */
  readonly address: number;
  /** The same bytes twice: place `p` is also place `p + size`. Not to be used after `close`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #sendmsg = libc().sendmsg;
  readonly #message = new ArrayBuffer(IOVEC + 16);
  readonly #messageAddress = Deno.UnsafePointer.of(new Uint8Array(this.#message));
  /** Low and high half of `iov_base`, low and high half of `iov_len`. */
  readonly #iovec = new Uint32Array(this.#message, IOVEC, 4);
  #closed = false;

  /**
   * @param size A multiple of `RING_UNIT`, below 2 GiB.
   * @throws {RangeError} On another size.
   * @throws {NativeError} When there is no memory.
   */
  constructor(size: number) {
    if (size <= 0 || size % RING_UNIT !== 0 || size >= 2 ** 31) {
      throw new RangeError(
        `Cannot make a ring because its size must be a multiple of ${RING_UNIT} below 2 GiB: got ${size}`,
      );
    }
    this.size = size;
    this.address = mapTwice(size);
    const start = Deno.UnsafePointer.create(BigInt(this.address));
    if (start === null) throw new Error("Cannot make a ring because it has no address: got NULL");
    this.bytes = new Uint8Array(Deno.UnsafePointerView.getArrayBuffer(start, 2 * size));
    const message = new DataView(this.#message);
    message.setBigUint64(16, Deno.UnsafePointer.value(this.#messageAddress) + BigInt(IOVEC), true);
    message.setBigUint64(24, 1n, true);
  }

  /**
   * Writes a piece of the ring to a socket, as much as goes.
   *
   * @param fd The socket.
   * @param offset Where the piece starts, below `size`.
   * @param length Its length in bytes, at most `size`.
   * @returns Bytes written, or the negative error number: no error object is made, as a full socket is nothing special.
   */
  send(fd: number, offset: number, length: number): number {
    const start = this.address + offset;
    const iovec = this.#iovec;
    iovec[0] = start % 4294967296;
    iovec[1] = start / 4294967296;
    iovec[2] = length;
    const sent = this.#sendmsg(fd, this.#messageAddress, FLAGS);
    return sent >= 0 ? sent : -errno();
  }

  /** Gives the memory back. Safe to call twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    check("munmap", libc().munmap(this.address, 2 * this.size));
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

function mapTwice(size: number): number {
  const fd = check("memfd_create", libc().memfd_create(cString("ring"), MEMORY.MFD_CLOEXEC));
  try {
    check("ftruncate", libc().ftruncate(fd, size));
    const start = map(0, 2 * size, MEMORY.PROT_NONE, MEMORY.MAP_PRIVATE | MEMORY.MAP_ANONYMOUS, -1);
    try {
      const flags = MEMORY.MAP_SHARED | MEMORY.MAP_FIXED;
      map(start, size, MEMORY.PROT_READ | MEMORY.PROT_WRITE, flags, fd);
      map(start + size, size, MEMORY.PROT_READ | MEMORY.PROT_WRITE, flags, fd);
      return start;
    } catch (error) {
      libc().munmap(start, 2 * size);
      throw error;
    }
  } finally {
    check("close", libc().close(fd));
  }
}

function map(at: number, size: number, protection: number, flags: number, fd: number): number {
  const address = Number(Deno.UnsafePointer.value(libc().mmap(at, size, protection, flags, fd, 0)));
  // MAP_FAILED is (void *) -1.
  if (address === 0 || address > 2 ** 53) throw new NativeError("mmap", errno() || ERRNO.ENOMEM);
  return address;
}
