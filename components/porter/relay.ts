/**
 * Passes a request to the manager's unix socket and its answer back, byte for byte. An answer that never ends
 * (server-sent events) flows at once; a client that has ended his half still gets his answer for a while. Belongs to the
 * porter.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { Pump } from "./pump.ts";

/**
 * How a relay ended: all went over, or the manager broke off before it answered, or the client took too long to send its
 * request, or one side was gone.
 */
export type RelayEnd = "done" | "unanswered" | "late" | "broken";

/** How a relay is made. */
export interface RelayOptions {
  readonly reactor: Reactor;
  readonly client: Socket;
  readonly upstream: Socket;
  /** What is sent upstream first: the head and what came behind it. */
  readonly first: Uint8Array<ArrayBuffer>;
  /** Length of the whole request upstream, in bytes; Infinity when only its end will tell. */
  readonly size: number;
  /** How long a request may take to be sent whole. */
  readonly requestTimeoutMs: number;
  /** Told once; both sockets are unwatched then, and upstream is closed. The client's is the callee's. */
  readonly onEnd: (end: RelayEnd) => void;
}

/** How long an answer is waited for after the client ended his half: no browser does so, some scripts do. */
const HALF_CLOSED_MS = 10_000;
/** How long nothing may move in either direction. */
const IDLE_MS = 300_000;

/** One request under way. */
export class Relay {
  readonly #options: RelayOptions;
  readonly #up: Pump;
  readonly #down: Pump;
  #deadlineMs = performance.now() + IDLE_MS;
  readonly #sentByMs: number;
  #halfClosed = false;
  #over = false;

  /** @param options The two sides. */
  constructor(options: RelayOptions) {
    this.#options = options;
    this.#sentByMs = performance.now() + options.requestTimeoutMs;
    // The manager may answer before it has read everything, and read no more.
    this.#up = new Pump(options.client, options.upstream, { first: options.first, outlivesRefusal: true });
    this.#down = new Pump(options.upstream, options.client);
  }

  /** Begins. */
  start(): void {
    const { reactor, client, upstream } = this.#options;
    const interest = { read: true, write: true, edge: true };
    reactor.watch(client.fd, interest, () => this.#move());
    reactor.watch(upstream.fd, interest, () => this.#move());
    this.#move();
  }

  /**
   * Ends it when it waits in vain.
   *
   * @param nowMs Time, monotonic.
   */
  expire(nowMs: number): void {
    const sent = this.#up.moved >= this.#options.size || this.#down.moved > 0;
    if (nowMs > this.#deadlineMs) this.#finish("broken");
    else if (!sent && nowMs > this.#sentByMs) this.#finish("late");
  }

  /** Breaks off. Safe to call twice. */
  close(): void {
    this.#finish("broken");
  }

  #move(): void {
    if (this.#over) return;
    const before = this.#up.moved + this.#down.moved;
    try {
      const more = [this.#up.run(), this.#down.run()].includes(true);
      if (more) setTimeout(() => this.#move(), 0);
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      // A unix socket tells of the rest that nobody read as a reset, behind the whole answer.
      return this.#finish(this.#down.moved === 0 ? "unanswered" : this.#up.isRefused ? "done" : "broken");
    }
    if (this.#down.finished) return this.#finish(this.#down.moved === 0 ? "unanswered" : "done");
    const moved = this.#up.moved + this.#down.moved > before;
    const ended = this.#up.ended && !this.#halfClosed;
    this.#halfClosed = this.#up.ended;
    if (moved || ended) this.#deadlineMs = performance.now() + (this.#halfClosed ? HALF_CLOSED_MS : IDLE_MS);
  }

  #finish(end: RelayEnd): void {
    if (this.#over) return;
    this.#over = true;
    const { reactor, client, upstream, onEnd } = this.#options;
    reactor.unwatch(client.fd);
    reactor.unwatch(upstream.fd);
    upstream.close();
    onEnd(end);
  }
}
