/**
 * Sends one stream to all its viewers: one ring that is written once, one cursor for each viewer, one send(2) for all
 * that is pending. Belongs to a streamer in a delivery job; everything runs on the job's JavaScript thread, and the
 * kernel, not this code, is what limits it.
 */
import { ERRNO } from "../../ffi/libc/constants.ts";
import { sendOrErrno, Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { ViewerStats } from "../../manager/contract/stats.ts";
import { joinBytes } from "./join_bytes.ts";
import { Pacer } from "./pacer.ts";
import { type Chunk, Ring } from "./ring.ts";
import { ViewerTable } from "./viewer_table.ts";

/** How a fan-out is made. */
export interface FanOutOptions {
  readonly reactor: Reactor;
  /** The most viewers. @default null no limit */
  readonly viewerLimit?: number | null;
  /** The most that all viewers together may take, in bit/s. @default null no limit */
  readonly bandwidthBps?: number | null;
  /**
   * Viewers' sockets have lower numbers. As the kernel gives the lowest that is free, the others stay for the job itself:
   * without any it could take no feed again. @default null no limit
   */
  readonly socketsBelow?: number | null;
  /** A viewer that takes no byte for so long is cut off. @default 10000 */
  readonly stalledMs?: number;
  /** After so long without a chunk, what the ring holds is no longer live. @default 10000 */
  readonly staleMs?: number;
  /** Takes what goes wrong between ticks. */
  readonly onError: (error: unknown) => void;
}

/** Why a viewer is turned away, or that he is not. */
export type Admission = "welcome" | "full" | "off-air";

/** Figures of a fan-out. */
export interface FanOutStats {
  readonly viewers: ViewerStats;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** How often send was called. */
  readonly writes: number;
}

/** So long without a chunk is a gap in the stream. */
const GAP_MS = 1500;

/** The fan-out of one mount. */
export class FanOut {
  readonly #options: Required<FanOutOptions>;
  readonly #ring = new Ring();
  readonly #table = new ViewerTable();
  readonly #pacer: Pacer;
  #headers: Uint8Array<ArrayBuffer> | null = null;
  #newestOnly = false;
  #lastChunkMs = -Infinity;
  /** Whether a gap lies behind the newest join point. */
  #gap = false;
  #closed = false;
  #bytesOut = 0;
  #writes = 0;
  #peak = 0;
  #total = 0;
  #refused = 0;
  #skips = 0;
  #cutOff = 0;

  /** @param options Limits and surroundings. */
  constructor(options: FanOutOptions) {
    this.#options = {
      viewerLimit: null,
      bandwidthBps: null,
      socketsBelow: null,
      stalledMs: 10_000,
      staleMs: 10_000,
      ...options,
    };
    const tick = () => {
      this.sendPending();
      return this.#table.count > 0;
    };
    this.#pacer = new Pacer({ tick, onError: options.onError });
  }

  /** The rate of the stream, in bit/s; in its first second rather too much than too little. */
  get rateBps(): number {
    return this.#ring.bytesPerSecond * 8;
  }

  /**
   * Says what a player needs before the first chunk. Viewers go on when it is what they have got; otherwise they are
   * ended, because no player takes a second beginning.
   *
   * @param headers Empty for streams that have none.
   * @param newestOnly Whether a viewer starts at the newest join point, because only the last counts. @default false
   */
  begin(headers: Uint8Array<ArrayBuffer>, newestOnly = false): void {
    this.#newestOnly = newestOnly;
    if (this.#headers !== null && !sameBytes(this.#headers, headers)) {
      while (this.#table.count > 0) this.#end(this.#table.count - 1);
      this.#ring.clear();
    }
    this.#headers = headers;
  }

  /**
   * Takes the next piece of the stream. It goes out with the next tick.
   *
   * @param chunk Borrowed for the call.
   */
  append(chunk: Chunk): void {
    if (this.#closed || chunk.size === 0) return;
    const now = performance.now();
    this.#gap ||= now - this.#lastChunkMs > GAP_MS;
    // Nobody should begin with what lies before a gap, only to wait where the gap is. As the pictures of a group may come
    // rarely, what lies before it can be joined until another group begins.
    if (this.#gap && !chunk.isDelta) {
      this.#ring.joins.dropBefore(this.#ring.head);
      this.#gap = false;
    }
    this.#lastChunkMs = now;
    this.#ring.append(chunk, now);
  }

  /**
   * Whether one more viewer may come now. A refusal is counted.
   *
   * @param fd The number of his socket. @default 0 the lowest
   */
  admit(fd = 0): Admission {
    const admission = this.#admission(fd);
    if (admission !== "welcome") this.#refused++;
    return admission;
  }

  /**
   * Sends the stream to a socket from now on, beginning with what a player needs, at once.
   *
   * @param socket An admitted viewer's; the fan-out owns it from now on.
   * @param responseHead The head of the answer.
   * @throws {Error} When the stream is not on air.
   */
  join(socket: Socket, responseHead: Uint8Array<ArrayBuffer>): void {
    const now = performance.now();
    const position = this.#ring.joinPosition(now, this.#newestOnly);
    if (position === null || this.#headers === null) {
      throw new Error("Cannot join because the stream is not on air: got a viewer");
    }
    const fd = socket.fd;
    this.#options.reactor.watch(fd, { edge: true }, ({ hungUp }) => {
      const row = this.#table.rowOf(fd);
      if (hungUp && row !== undefined) this.#end(row);
    });
    socket.release();
    const row = this.#table.add(fd, joinBytes(responseHead, this.#headers), position, now);
    this.#total++;
    this.#peak = Math.max(this.#peak, this.#table.count);
    this.#serve(row, now);
    this.#pacer.start();
  }

  /** Sends to each viewer all that is pending for him, as much as goes. The fan-out's own pacer calls it. */
  sendPending(): void {
    const now = performance.now();
    // Backwards: the row that takes the place of a removed one was served already.
    for (let row = this.#table.count - 1; row >= 0; row--) this.#serve(row, now);
  }

  /** Figures since it was made. */
  stats(): FanOutStats {
    return {
      viewers: {
        current: this.#table.count,
        peak: this.#peak,
        limit: this.#options.viewerLimit,
        total: this.#total,
        refused: this.#refused,
        skips: this.#skips,
        cutOff: this.#cutOff,
      },
      bytesIn: this.#ring.head,
      bytesOut: this.#bytesOut,
      writes: this.#writes,
    };
  }

  /** Ends all viewers. Safe to call twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#pacer.close();
    while (this.#table.count > 0) this.#end(this.#table.count - 1);
    this.#ring.close();
  }

  #admission(fd: number): Admission {
    const { viewerLimit, bandwidthBps, socketsBelow, staleMs } = this.#options;
    const now = performance.now();
    const live = !this.#closed && this.#headers !== null && now - this.#lastChunkMs < staleMs;
    if (!live || this.#ring.joinPosition(now, this.#newestOnly) === null) return "off-air";
    const count = this.#table.count + 1;
    const full = (viewerLimit !== null && count > viewerLimit) || (socketsBelow !== null && fd >= socketsBelow) ||
      (bandwidthBps !== null && count * this.rateBps > bandwidthBps);
    return full ? "full" : "welcome";
  }

  #serve(row: number, now: number): void {
    const table = this.#table;
    const ring = this.#ring;
    if (table.prefaceSent[row]! >= 0 && !this.#sendPreface(row, now)) return;
    const from = this.#place(row);
    if (from < ring.tail) return this.#cut(row);
    const to = Math.min(ring.head, table.until[row]!);
    if (from === to) {
      table.progressMs[row] = now;
      return;
    }
    const sent = ring.send(table.fd[row]!, from, to);
    this.#writes++;
    if (sent > 0) {
      table.cursor[row] = from + sent;
      table.progressMs[row] = now;
      this.#bytesOut += sent;
    } else {
      this.#refusedBytes(row, sent, now);
    }
  }

  /** Where a viewer is; one who lags goes on to the end of his group of pictures and from there to the newest. */
  #place(row: number): number {
    const { cursor, until } = this.#table;
    const ring = this.#ring;
    const at = cursor[row]!;
    if (until[row] === Infinity) {
      if (ring.head - at <= ring.lagLimit) return at;
      until[row] = ring.joins.firstFrom(at) ?? Infinity;
    }
    if (at !== until[row]) return at;
    until[row] = Infinity;
    const newest = ring.joins.newest() ?? at;
    if (newest > at) this.#skips++;
    return cursor[row] = Math.max(at, newest);
  }

  #sendPreface(row: number, now: number): boolean {
    const { fd, preface, prefaceSent, progressMs } = this.#table;
    const bytes = preface[row]!;
    const from = prefaceSent[row]!;
    const sent = sendOrErrno(fd[row]!, from === 0 ? bytes : bytes.subarray(from));
    this.#writes++;
    if (sent <= 0) {
      this.#refusedBytes(row, sent, now);
      return false;
    }
    progressMs[row] = now;
    this.#bytesOut += sent;
    const whole = from + sent === bytes.length;
    prefaceSent[row] = whole ? -1 : from + sent;
    if (whole) preface[row] = null;
    return whole;
  }

  #refusedBytes(row: number, sent: number, now: number): void {
    if (sent !== -ERRNO.EAGAIN && sent !== -ERRNO.ENOBUFS && sent !== -ERRNO.EINTR) return this.#end(row);
    if (now - this.#table.progressMs[row]! >= this.#options.stalledMs) this.#cut(row);
  }

  #cut(row: number): void {
    this.#cutOff++;
    this.#end(row);
  }

  #end(row: number): void {
    const fd = this.#table.remove(row);
    this.#options.reactor.unwatch(fd);
    new Socket(fd).close();
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
