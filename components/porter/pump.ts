/**
 * One direction of a connection that is passed on: a bounded buffer between two nonblocking sockets. When the taking
 * side is slow nothing more is read, so the giving side notices. Belongs to a relay.
 */
import type { Socket } from "../../ffi/libc/socket.ts";

const BUFFER_BYTES = 32 * 1024;
/** After so many rounds others get their turn. */
const ROUNDS = 16;

/** Moves bytes from one socket to another. */
export class Pump {
  readonly #from: Socket;
  readonly #to: Socket;
  #buffer: Uint8Array<ArrayBuffer>;
  #start = 0;
  #end: number;
  #ended = false;
  /** All bytes that went through. */
  moved = 0;

  /**
   * @param from Read from.
   * @param to Written to.
   * @param first What is written before anything is read.
   */
  constructor(from: Socket, to: Socket, first: Uint8Array<ArrayBuffer>) {
    this.#from = from;
    this.#to = to;
    this.#buffer = first;
    this.#end = first.length;
  }

  /** Whether the giving side has ended and everything was written. */
  get finished(): boolean {
    return this.#ended && this.#start === this.#end;
  }

  /** Whether the giving side has ended. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Moves what can be moved now.
   *
   * @returns Whether there may be more to move at once.
   * @throws {NativeError} When a side is gone.
   */
  run(): boolean {
    for (let round = 0; round < ROUNDS; round++) {
      if (this.#start === this.#end && !this.#read()) return false;
      const sent = this.#to.send(this.#buffer.subarray(this.#start, this.#end));
      if (sent === null) return false;
      this.#start += sent;
      this.moved += sent;
    }
    return true;
  }

  #read(): boolean {
    if (this.#ended) return false;
    if (this.#buffer.length < BUFFER_BYTES) this.#buffer = new Uint8Array(BUFFER_BYTES);
    const count = this.#from.receive(this.#buffer);
    this.#ended = count === 0;
    this.#start = 0;
    this.#end = count ?? 0;
    return this.#end > 0;
  }
}
