/**
 * Reads the heads of new connections, each within its time, and no more of them at once than the box can bear. Belongs
 * to the porter. Most heads arrive whole: those cost no buffer of their own.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { joinBytes } from "../_delivery/join_bytes.ts";
import type { Peer } from "../_delivery/registration.ts";
import {
  findHeadEnd,
  MAX_HEAD_BYTES,
  parseRequestHead,
  type RefusalStatus,
  type RequestHead,
} from "../_delivery/request_head.ts";

/** A request whose head is read. */
export interface ReadRequest {
  /** Not watched; it belongs to whoever gets the request. */
  readonly socket: Socket;
  readonly peer: Peer;
  readonly head: RequestHead;
  /** All that was read: the head as it was sent, and what came behind it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headLength: number;
}

/** How a reader is made. */
export interface HeadReaderOptions {
  readonly reactor: Reactor;
  readonly onRequest: (request: ReadRequest) => void;
  /** Told of a head that is refused; the socket is unwatched and belongs to the callee. */
  readonly onRefused: (socket: Socket, status: RefusalStatus | 408) => void;
  /** How long a head may take. @default 10000 */
  readonly timeoutMs?: number;
  /** The most connections without a head; the oldest goes for the newest. @default 4096 */
  readonly limit?: number;
}

interface Unread {
  readonly socket: Socket;
  readonly peer: Peer;
  readonly deadlineMs: number;
  bytes: Uint8Array<ArrayBuffer>;
}

const EMPTY = new Uint8Array(0);

/** Connections whose heads are not read yet. */
export class HeadReader {
  readonly #options: Required<HeadReaderOptions>;
  /** Oldest first. */
  readonly #unread = new Set<Unread>();
  readonly #arrived = new Uint8Array(MAX_HEAD_BYTES);

  /** @param options Limits, and who takes requests. */
  constructor(options: HeadReaderOptions) {
    this.#options = { timeoutMs: 10_000, limit: 4096, ...options };
  }

  /**
   * Reads the head of a new connection.
   *
   * @param socket It is owned until the head is read.
   * @param peer Where it comes from.
   */
  add(socket: Socket, peer: Peer): void {
    const unread = { socket, peer, deadlineMs: performance.now() + this.#options.timeoutMs, bytes: EMPTY };
    this.#unread.add(unread);
    this.#options.reactor.watch(socket.fd, { read: true, edge: true }, () => this.#read(unread));
    if (this.#unread.size > this.#options.limit) {
      const [oldest] = this.#unread;
      this.#refuse(oldest!, 408);
    }
  }

  /**
   * Refuses heads that took too long.
   *
   * @param nowMs Time, monotonic.
   */
  expire(nowMs: number): void {
    for (const unread of this.#unread) {
      if (unread.deadlineMs > nowMs) return;
      this.#refuse(unread, 408);
    }
  }

  /** Closes all connections without a head. */
  close(): void {
    for (const unread of this.#unread) this.#release(unread).close();
  }

  #read(unread: Unread): void {
    let count: number | null;
    try {
      count = unread.socket.receive(this.#arrived);
    } catch (error) {
      this.#release(unread).close();
      if (error instanceof NativeError) return;
      throw error;
    }
    if (count === null) return;
    if (count === 0) return this.#release(unread).close();
    const from = unread.bytes.length;
    unread.bytes = joinBytes(unread.bytes, this.#arrived.subarray(0, count));
    const end = findHeadEnd(unread.bytes, from);
    if (end === 0) return this.#read(unread);
    if (typeof end === "number") this.#finish(unread, end);
    else this.#refuse(unread, end.status);
  }

  #finish(unread: Unread, end: number): void {
    const result = parseRequestHead(unread.bytes.subarray(0, end));
    if (!result.ok) return this.#refuse(unread, result.status);
    const { peer, bytes } = unread;
    this.#options.onRequest({ socket: this.#release(unread), peer, head: result.head, bytes, headLength: end });
  }

  #refuse(unread: Unread, status: RefusalStatus | 408): void {
    this.#options.onRefused(this.#release(unread), status);
  }

  #release(unread: Unread): Socket {
    this.#unread.delete(unread);
    this.#options.reactor.unwatch(unread.socket.fd);
    return unread.socket;
  }
}
