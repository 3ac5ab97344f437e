/**
 * One direction of a connection that is passed on: a bounded buffer between two nonblocking sockets. When the taking
 * side is slow nothing more is read, so the giving side notices. Belongs to a relay.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { Socket } from "../../ffi/libc/socket.ts";

const BUFFER_BYTES = 32 * 1024;
/** After so many rounds others get their turn. */
const ROUNDS = 16;

/** How a pump begins, and ends. */
export interface PumpOptions {
  /** What is written before anything is read. @default nothing */
  readonly first?: Uint8Array<ArrayBuffer>;
  /** When the taking side takes no more, what comes is thrown away: the giving side may listen only when it has said all. */
  readonly outlivesRefusal?: boolean;
}

/** Moves bytes from one socket to another. */
export class Pump {
  readonly #from: Socket;
  readonly #to: Socket;
  #buffer: Uint8Array<ArrayBuffer>;
  #start = 0;
  #end: number;
  #ended = false;
  readonly #outlivesRefusal: boolean;
  #isRefused = false;
  /** All bytes that went through. */
  moved = 0;

  /**
   * @param from Read from.
   * @param to Written to.
   * @param options How it begins, and ends.
   */
  constructor(from: Socket, to: Socket, { first = new Uint8Array(), outlivesRefusal = false }: PumpOptions = {}) {
    this.#from = from;
    this.#to = to;
    this.#outlivesRefusal = outlivesRefusal;
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

  /** Whether the taking side takes no more, and what comes is thrown away. */
  get isRefused(): boolean {
    return this.#isRefused;
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
      const sent = this.#write();
      if (sent === null) return false;
      this.#start += sent;
      this.moved += sent;
    }
    return true;
  }

  #write(): number | null {
    const bytes = this.#buffer.subarray(this.#start, this.#end);
    try {
      return this.#isRefused ? bytes.length : this.#to.send(bytes);
    } catch (error) {
      if (!this.#outlivesRefusal || !(error instanceof NativeError)) throw error;
      this.#isRefused = true;
      return bytes.length;
    }
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
