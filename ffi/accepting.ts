/**
 * Takes the connections of a listening socket, of the public port as of those between processes. When the system has no more
 * descriptors to give, the waiting connection would wake the reactor again and again: it is left alone for a moment.
 */
import { NativeError } from "./libc/native_error.ts";
import type { Reactor } from "./reactor.ts";

const EXHAUSTED_MS = 200;
/** So many connections are taken in a row before others get their turn. */
const MOST_AT_ONCE = 256;

/** How connections are taken. */
export interface AcceptingOptions<T> {
  readonly reactor: Reactor;
  /** Stays the caller's, and open until this is disposed of. */
  readonly listener: { readonly fd: number; accept(): T | null };
  /** The connection is the callee's. */
  readonly onConnection: (connection: T) => void;
  /** None can be taken for a moment; told once until one could. */
  readonly onTrouble: (error: NativeError) => void;
}

/** A socket whose connections are taken. */
export class Accepting<T> implements Disposable {
  readonly #options: AcceptingOptions<T>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isExhausted = false;

  /** @param options Which socket; it is watched at once. */
  constructor(options: AcceptingOptions<T>) {
    this.#options = options;
    options.reactor.watch(options.listener.fd, { read: true }, () => this.#accept());
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#pause);
    this.#options.reactor.unwatch(this.#options.listener.fd);
  }

  #accept(): void {
    const { reactor, listener, onConnection, onTrouble } = this.#options;
    try {
      for (let count = 0; count < MOST_AT_ONCE; count++) {
        const connection = listener.accept();
        if (connection === null) return;
        this.#isExhausted = false;
        onConnection(connection);
      }
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      if (!this.#isExhausted) onTrouble(error);
      this.#isExhausted = true;
      reactor.change(listener.fd, {});
      this.#pause = setTimeout(() => reactor.change(listener.fd, { read: true }), EXHAUSTED_MS);
    }
  }
}
