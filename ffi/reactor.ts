/**
 * The one place where a job waits for native things: sockets, event fds of sample queues, the buses of pipelines. A
 * single `epoll_wait` is in flight at any time, as a nonblocking call with a finite timeout. Belongs to the job; all
 * handlers run on its JavaScript thread, one after the other.
 */
import { architecture } from "./libc/architecture.ts";
import { EPOLL, MEMORY } from "./libc/constants.ts";
import { check, libc } from "./libc/libc.ts";

/** What a file descriptor is watched for. That the other side ended is always told. */
export interface Interest {
  /** @default false */
  readonly read?: boolean;
  /** @default false */
  readonly write?: boolean;
  /** Told once for each change, instead of as long as it lasts. @default false */
  readonly edge?: boolean;
}

/** How a file descriptor is. */
export interface Ready {
  readonly readable: boolean;
  readonly writable: boolean;
  /** The other side ended its half or all, or there was an error. Data that came before may still be readable. */
  readonly hungUp: boolean;
}

/** Called when a watched file descriptor is ready. */
export type ReadyHandler = (ready: Ready) => void;

/** How a reactor is made. */
export interface ReactorOptions {
  /** Takes what a handler threw; the other handlers go on. */
  readonly onError: (error: unknown) => void;
}

interface Watch {
  readonly generation: number;
  readonly handler: ReadyHandler;
}

const MAX_EVENTS = 512;
/** Nothing cancels a nonblocking call: it ends by itself, so that a process that forgot to close does too. */
const TIMEOUT_MS = 1000;
/** How long those wait who take their turn when others do. Longer than a picture: beside pictures they wake nobody. */
const PATIENCE_MS = 60;
const HUNG_UP = EPOLL.EPOLLRDHUP | EPOLL.EPOLLHUP | EPOLL.EPOLLERR;
/** All that can be said, so that no event allocates: bit 0 readable, bit 1 writable, bit 2 hung up. */
const READY: readonly Ready[] = Array.from(
  { length: 8 },
  (_, bits) => Object.freeze({ readable: (bits & 1) !== 0, writable: (bits & 2) !== 0, hungUp: (bits & 4) !== 0 }),
);

/** Waits for file descriptors. */
export class Reactor {
  readonly #libc = libc();
  readonly #layout = architecture();
  readonly #epoll = check("epoll_create1", this.#libc.epoll_create1(EPOLL.EPOLL_CLOEXEC));
  readonly #interrupt = check("eventfd", this.#libc.eventfd(0, MEMORY.EFD_NONBLOCK | MEMORY.EFD_CLOEXEC));
  readonly #events = new DataView(new ArrayBuffer(MAX_EVENTS * this.#layout.epollEventSize));
  readonly #event = new DataView(new ArrayBuffer(this.#layout.epollEventSize));
  readonly #watches = new Map<number, Watch>();
  readonly #patient = new Set<() => void>();
  readonly #onError: (error: unknown) => void;
  #generation = 0;
  #closing = false;
  readonly #ended: Promise<void>;

  /** @param options Who takes errors of handlers. */
  constructor(options: ReactorOptions) {
    this.#onError = options.onError;
    this.watch(this.#interrupt, { read: true, edge: true }, () => {});
    this.#ended = this.#run();
  }

  /**
   * Calls a handler whenever the file descriptor is ready, until `unwatch`.
   *
   * @param fd It must be unwatched before it is closed.
   * @param interest What is waited for.
   * @param handler Runs on the JavaScript thread; what it throws goes to `onError`.
   * @throws {NativeError} When the kernel cannot watch it.
   * @throws {Error} When it is watched already, or the reactor is closed.
   */
  watch(fd: number, interest: Interest, handler: ReadyHandler): void {
    if (this.#closing) throw new Error(`Cannot watch because the reactor is closed: got fd ${fd}`);
    if (this.#watches.has(fd)) throw new Error(`Cannot watch because it is watched already: got fd ${fd}`);
    const generation = this.#generation = (this.#generation + 1) >>> 0;
    this.#control(EPOLL.EPOLL_CTL_ADD, fd, interest, generation);
    this.#watches.set(fd, { generation, handler });
  }

  /**
   * Changes what a file descriptor is watched for. With `edge`, what holds already is told again.
   *
   * @param fd A watched one.
   * @param interest What is waited for from now on.
   * @throws {NativeError|Error}
   */
  change(fd: number, interest: Interest): void {
    const watch = this.#watches.get(fd);
    if (watch === undefined) throw new Error(`Cannot change a watch because there is none: got fd ${fd}`);
    this.#control(EPOLL.EPOLL_CTL_MOD, fd, interest, watch.generation);
  }

  /**
   * Ends a watch. Its handler is not called any more, not even for what was noticed already.
   *
   * @param fd Still open. One that is not watched is passed over.
   * @throws {NativeError} When it was closed before.
   */
  unwatch(fd: number): void {
    if (!this.#watches.delete(fd)) return;
    this.#control(EPOLL.EPOLL_CTL_DEL, fd, {}, 0);
  }

  /**
   * Calls a handler whenever others have had their turn, and at least every 60 ms: for work that may wait, and is not
   * worth a wake-up of its own.
   *
   * @param handler As for `watch`.
   * @returns Ends it.
   */
  alongside(handler: () => void): () => void {
    this.#patient.add(handler);
    // The wait that is under way may be long.
    this.#wake();
    return () => this.#patient.delete(handler);
  }

  /** Stops waiting. Who watches something closes it himself. Safe to call twice. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.#wake();
    }
    await this.#ended;
  }

  #wake(): void {
    check("write", this.#libc.write(this.#interrupt, new BigUint64Array([1n]), 8));
  }

  #control(operation: number, fd: number, { read, write, edge }: Interest, generation: number): void {
    const events = (read ? EPOLL.EPOLLIN : 0) | (write ? EPOLL.EPOLLOUT : 0) | (edge ? EPOLL.EPOLLET : 0);
    this.#event.setUint32(0, (events | EPOLL.EPOLLRDHUP) >>> 0, true);
    this.#event.setInt32(this.#layout.epollDataOffset, fd, true);
    this.#event.setUint32(this.#layout.epollDataOffset + 4, generation, true);
    check("epoll_ctl", this.#libc.epoll_ctl(this.#epoll, operation, fd, this.#event));
  }

  async #run(): Promise<void> {
    while (!this.#closing) {
      const timeoutMs = this.#patient.size > 0 ? PATIENCE_MS : TIMEOUT_MS;
      // Fewer than zero is EINTR: the error number is on another thread, and no other failure is possible here.
      const count = await this.#libc.epoll_wait(this.#epoll, this.#events, MAX_EVENTS, timeoutMs);
      // All that handlers promise must have come about before the next round: one that has what it waited for
      // unwatches its descriptor then.
      for (let index = 0; index < count && !this.#closing; index++) this.#dispatch(index * this.#layout.epollEventSize);
      for (const handler of this.#patient) this.#call(handler, READY[0]!);
    }
    this.#watches.clear();
    check("close", this.#libc.close(this.#interrupt));
    check("close", this.#libc.close(this.#epoll));
  }

  #dispatch(at: number): void {
    const events = this.#events.getUint32(at, true);
    const fd = this.#events.getInt32(at + this.#layout.epollDataOffset, true);
    const watch = this.#watches.get(fd);
    // The number may have been unwatched, closed and used again since the kernel spoke.
    if (watch?.generation !== this.#events.getUint32(at + this.#layout.epollDataOffset + 4, true)) return;
    const bits = (events & EPOLL.EPOLLIN ? 1 : 0) | (events & EPOLL.EPOLLOUT ? 2 : 0) | (events & HUNG_UP ? 4 : 0);
    this.#call(watch.handler, READY[bits]!);
  }

  #call(handler: ReadyHandler, ready: Ready): void {
    try {
      handler(ready);
    } catch (error) {
      this.#onError(error);
    }
  }
}
