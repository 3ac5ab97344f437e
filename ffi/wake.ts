/**
 * A wake-up from C to JavaScript without a callback: native code calls libc's `eventfd_write` with the fd, and the
 * reactor notices. As a signal handler it is connected swapped, with the fd as user data. Belongs to whoever waits for
 * the native side, and is closed only when that can no longer write.
 */
import { MEMORY } from "./libc/constants.ts";
import { check, functionAddress, libc } from "./libc/libc.ts";
import type { Reactor } from "./reactor.ts";

/** What an event fd counts up by. */
const ONE = new Uint8Array(new BigUint64Array([1n]).buffer);

let eventfdWrite: Deno.PointerObject | null = null;

/** An event fd that wakes the reactor. */
export class Wake implements Disposable {
  /** The user data of the native call. */
  readonly fd: number;
  readonly #reactor: Reactor;
  readonly #counter = new Uint8Array(8);
  #closed = false;

  /**
   * @param reactor Who waits.
   * @param onWake Called once for any number of wake-ups since the last call.
   */
  constructor(reactor: Reactor, onWake: () => void) {
    this.#reactor = reactor;
    this.fd = check("eventfd", libc().eventfd(0, MEMORY.EFD_NONBLOCK | MEMORY.EFD_CLOEXEC));
    try {
      reactor.watch(this.fd, { read: true }, () => {
        // What native code writes is as large as a pointer: undrained, the counter is full after some 100,000 wake-ups.
        check("read", libc().read(this.fd, this.#counter, 8));
        onWake();
      });
    } catch (error) {
      check("close", libc().close(this.fd));
      throw error;
    }
  }

  /** Address of `int eventfd_write(int fd, eventfd_t value)`; it returns 0, which is also GST_FLOW_OK. */
  static get address(): Deno.PointerObject {
    return eventfdWrite ??= functionAddress("eventfd_write");
  }

  /** Wakes the reactor once more, after whatever else waits for it has had its turn. */
  again(): void {
    check("write", libc().write(this.fd, ONE, 8));
  }

  /** Ends it. Only after native code has given up the fd: a late write would land in whatever uses its number next. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#reactor.unwatch(this.fd);
    check("close", libc().close(this.fd));
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
