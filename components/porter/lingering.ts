/**
 * Ends connections so that the last answer arrives: closing a socket with unread data makes the kernel reset the
 * connection, and the client may lose what was sent. So writing is ended first, and what still comes is thrown away for
 * a moment. Belongs to the porter.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";

const LINGER_MS = 1000;
/** More than this many are closed at once: an answer to somebody hostile is not worth a descriptor. */
const MOST = 1000;

/** Connections that are about to end. */
export class Lingering {
  readonly #reactor: Reactor;
  /** By deadline, earliest first. */
  readonly #sockets = new Map<Socket, number>();
  readonly #waste = new Uint8Array(16 * 1024);

  /** @param reactor Who waits. */
  constructor(reactor: Reactor) {
    this.#reactor = reactor;
  }

  /**
   * Sends a last answer and ends the connection.
   *
   * @param socket Not watched; it is owned from now on.
   * @param answer The answer, empty when all was sent.
   */
  end(socket: Socket, answer: Uint8Array<ArrayBuffer> = new Uint8Array()): void {
    try {
      // A few hundred bytes always fit the buffer of a socket that has nothing else to send.
      if (answer.length > 0) socket.send(answer);
      socket.endWriting();
      if (this.#sockets.size >= MOST || this.#drained(socket)) return socket.close();
    } catch (error) {
      socket.close();
      if (error instanceof NativeError) return;
      throw error;
    }
    this.#sockets.set(socket, performance.now() + LINGER_MS);
    this.#reactor.watch(socket.fd, { read: true, edge: true }, () => this.#read(socket));
  }

  /**
   * Closes what has waited long enough.
   *
   * @param nowMs Time, monotonic.
   */
  expire(nowMs: number): void {
    for (const [socket, deadlineMs] of this.#sockets) {
      if (deadlineMs > nowMs) return;
      this.#close(socket);
    }
  }

  /** Closes all. */
  close(): void {
    this.expire(Infinity);
  }

  #read(socket: Socket): void {
    try {
      if (!this.#drained(socket)) return;
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
    }
    this.#close(socket);
  }

  /** Throws away what came; at the end, or when it is too much, there is nothing to wait for. */
  #drained(socket: Socket): boolean {
    for (let round = 0; round < 16; round++) {
      const count = socket.receive(this.#waste);
      if (count === null) return false;
      if (count === 0) return true;
    }
    return true;
  }

  #close(socket: Socket): void {
    this.#sockets.delete(socket);
    this.#reactor.unwatch(socket.fd);
    socket.close();
  }
}
