/**
 * Slows down who guesses passwords: a wait that doubles for each address, and one for all addresses together, so that
 * many of them gain nothing. In memory, bounded; one for each `serve`.
 */
import { networkOf } from "../contract/network.ts";

/** How it slows down. */
export interface ThrottleOptions {
  /** Wrong guesses that an address has free. @default 5 */
  readonly free?: number;
  /** Wrong guesses that all addresses together have free. @default 50 */
  readonly freeForAll?: number;
  /** Milliseconds, growing. @default performance.now */
  readonly now?: () => number;
}

interface Failures {
  count: number;
  /** Nobody may try before, in milliseconds of `now`. */
  until: number;
  lastMs: number;
}

const MAX_WAIT_MS = 300_000;
/** Kept short: it also hits the one who knows the password. */
const MAX_WAIT_FOR_ALL_MS = 4_000;
const FORGET_MS = 900_000;
const MAX_ADDRESSES = 10_000;

/** Wrong guesses of late. */
export class Throttle {
  readonly #free: number;
  readonly #freeForAll: number;
  readonly #now: () => number;
  readonly #addresses = new Map<string, Failures>();
  #all: Failures = { count: 0, until: 0, lastMs: 0 };

  /** @param options How it slows down. */
  constructor(options: ThrottleOptions = {}) {
    this.#free = options.free ?? 5;
    this.#freeForAll = options.freeForAll ?? 50;
    this.#now = options.now ?? (() => performance.now());
  }

  /**
   * Tells how long an address has to wait.
   *
   * @param address Of the peer; one IPv6 network of 64 bits counts as one.
   * @returns Seconds, rounded up; 0 when it may try now.
   */
  waitSeconds(address: string): number {
    const now = this.#now();
    const until = Math.max(this.#addresses.get(networkOf(address))?.until ?? 0, this.#all.until);
    return Math.max(0, Math.ceil((until - now) / 1000));
  }

  /**
   * Counts a wrong guess.
   *
   * @param address Of the peer.
   */
  failed(address: string): void {
    const now = this.#now();
    this.#all = next(this.#all, now, { free: this.#freeForAll, maxWaitMs: MAX_WAIT_FOR_ALL_MS });
    const key = networkOf(address);
    const failures = next(this.#addresses.get(key), now, { free: this.#free, maxWaitMs: MAX_WAIT_MS });
    // Put at the end, so that the first ones are those that failed longest ago.
    this.#addresses.delete(key);
    this.#addresses.set(key, failures);
    for (const [oldest, { lastMs }] of this.#addresses) {
      if (this.#addresses.size <= MAX_ADDRESSES && now - lastMs < FORGET_MS) break;
      this.#addresses.delete(oldest);
    }
  }

  /**
   * Forgets the wrong guesses of an address that knew the password at last.
   *
   * @param address Of the peer.
   */
  succeeded(address: string): void {
    this.#addresses.delete(networkOf(address));
  }
}

function next(failures: Failures | undefined, now: number, limit: { free: number; maxWaitMs: number }): Failures {
  const count = failures === undefined || now - failures.lastMs > FORGET_MS ? 1 : failures.count + 1;
  const waitMs = count < limit.free ? 0 : Math.min(1000 * 2 ** (count - limit.free), limit.maxWaitMs);
  return { count, until: now + waitMs, lastMs: now };
}
