/**
 * Takes the connections of a listening socket of the box's own, between its processes. When the system has no more
 * descriptors to give, the waiting connection would wake the reactor again and again: it is left alone for a moment.
 */
import { NativeError } from "./libc/native_error.ts";
import type { Reactor } from "./reactor.ts";

const EXHAUSTED_MS = 200;

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
    for (let next = this.#next(); next !== null; next = this.#next()) this.#options.onConnection(next);
  }

  #next(): T | null {
    const { reactor, listener, onTrouble } = this.#options;
    try {
      const connection = listener.accept();
      if (connection !== null) this.#isExhausted = false;
      return connection;
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      if (!this.#isExhausted) onTrouble(error);
      this.#isExhausted = true;
      reactor.change(listener.fd, {});
      this.#pause = setTimeout(() => reactor.change(listener.fd, { read: true }), EXHAUSTED_MS);
      return null;
    }
  }
}
