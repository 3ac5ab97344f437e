/**
 * The last seconds of a stream, in one contiguous ring: positions count bytes since the stream began and never wrap.
 * Knows where a player can begin (join points) and how far back they lie. Belongs to the fan-out of one mount.
 */
import { RING_UNIT, RingMemory } from "../../ffi/libc/ring_memory.ts";
import { JoinPoints } from "./join_points.ts";

/** A piece of a stream, as a feed brings it. */
export interface Chunk {
  /** In bytes. */
  readonly size: number;
  /** Whether it needs what comes before; a player can begin at one that does not. */
  readonly isDelta: boolean;
  /**
   * Copies its bytes.
   *
   * @param address Where to.
   * @param size Room in bytes.
   * @returns How many were copied.
   */
  copyTo(address: number, size: number): number;
}

/** How far back a viewer starts, where he does not start at the newest join point. */
export const BURST_SECONDS = 2;
/** The least that a viewer gets at once: browsers show nothing before some tens of kilobytes. */
export const BURST_BYTES = 64 * 1024;

const HELD_SECONDS = 8;
const HELD_BURSTS = 4;
/** Bounds of a ring in bytes: room for a burst of several groups, and what a small computer can spare for a mount. */
const SMALLEST = 8 * RING_UNIT;
const LARGEST = 1024 * RING_UNIT;
const RATE_WINDOW_MS = 1000;
/** A feed that is joined gives at once what it held back: what comes within this time is not of this time. */
const SETTLE_MS = 100;

/** A ring with its join points. */
export class Ring implements Disposable {
  /** Bytes ever written: the position behind the newest one. */
  head = 0;
  /** The oldest position that join points and senders may use. */
  tail = 0;
  /**
   * Rate of the stream in bytes per second: measured, and in its first second rather too much than too little. 0 before
   * anything came.
   */
  bytesPerSecond = 0;
  /** A viewer who is further behind than this, in bytes, is slow: half of what the ring is meant to hold. */
  lagLimit: number;
  readonly joins = new JoinPoints();
  #memory: RingMemory;
  /** Position of the ring's place 0 in the lap that `head` is in. */
  #lap = 0;
  /** How well the rate is known: what was held back arrives, less than a window was looked at, it was measured. */
  #rate: "arriving" | "young" | "measured" = "arriving";
  #windowStart = -1;
  #windowHead = 0;

  /** @param size First size in bytes; it grows with the stream. */
  constructor(size: number = SMALLEST) {
    this.#memory = new RingMemory(size);
    this.lagLimit = size / 2;
  }

  /** How many bytes it holds at most. */
  get capacity(): number {
    return this.#memory.size;
  }

  /**
   * Appends a chunk.
   *
   * @param chunk Larger than nothing.
   * @param nowMs Time of arrival, monotonic.
   * @throws {RangeError} When it is larger than the largest ring could hold.
   */
  append(chunk: Chunk, nowMs: number): void {
    if (chunk.size * HELD_BURSTS > this.capacity) this.#growTo(chunk.size * HELD_BURSTS);
    if (chunk.size > this.capacity) {
      throw new RangeError(`Cannot take a chunk because a ring holds ${LARGEST} bytes at most: got ${chunk.size}`);
    }
    const copied = chunk.copyTo(this.#memory.address + this.#offset(this.head), chunk.size);
    if (copied !== chunk.size) {
      throw new Error(`Cannot take a chunk because it must be whole: got ${copied} of ${chunk.size}`);
    }
    if (!chunk.isDelta) this.joins.push(this.head, nowMs);
    this.head += chunk.size;
    this.tail = Math.max(this.tail, this.head - this.capacity);
    if (this.head - this.#lap >= this.capacity) this.#lap += this.capacity;
    this.joins.dropBefore(this.tail);
    this.#measure(nowMs);
  }

  /**
   * Sends what lies between two positions, as much as goes.
   *
   * @param fd The socket.
   * @param from First position, from `tail` on.
   * @param to Behind the last, at most `head`.
   * @returns Bytes sent, or the negative error number.
   */
  send(fd: number, from: number, to: number): number {
    return this.#memory.send(fd, this.#offset(from), to - from);
  }

  /**
   * Where a viewer starts.
   *
   * @param nowMs Time, monotonic.
   * @param newest Whether only the newest join point counts.
   * @returns A position, null while there is no join point.
   */
  joinPosition(nowMs: number, newest: boolean): number | null {
    if (newest) return this.joins.newest();
    return this.joins.newestBefore(this.head - BURST_BYTES, nowMs - BURST_SECONDS * 1000) ?? this.joins.oldest();
  }

  /** Forgets all it holds, for a stream that begins anew. Positions go on. */
  clear(): void {
    this.tail = this.head;
    this.joins.dropBefore(this.head);
  }

  /** Gives the memory back. Safe to call twice. */
  close(): void {
    this.#memory.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #offset(position: number): number {
    const offset = position - this.#lap;
    return offset < 0 ? offset + this.#memory.size : offset;
  }

  #measure(nowMs: number): void {
    if (this.#windowStart < 0) this.#windowStart = nowMs;
    const elapsed = nowMs - this.#windowStart;
    if (this.#rate === "arriving") return this.#settle(elapsed, nowMs);
    const rate = (this.head - this.#windowHead) * 1000 / elapsed;
    if (elapsed < RATE_WINDOW_MS) {
      if (this.#rate === "young" && elapsed >= SETTLE_MS) this.bytesPerSecond = Math.max(this.head, rate);
      return;
    }
    // A rate that falls is believed slowly: key frames come in bursts.
    const known = this.#rate === "measured" ? this.bytesPerSecond : 0;
    this.bytesPerSecond = rate > known ? rate : known * 0.9 + rate * 0.1;
    this.#rate = "measured";
    this.#windowStart = nowMs;
    this.#windowHead = this.head;
    const burst = this.head - (this.joinPosition(nowMs, false) ?? this.head);
    const wanted = Math.max(HELD_SECONDS * this.bytesPerSecond, HELD_BURSTS * burst);
    if (wanted > this.capacity) this.#growTo(wanted);
    this.lagLimit = Math.min(wanted, this.capacity) / 2;
  }

  /** Counts what arrives as if a second had brought it. */
  #settle(elapsed: number, nowMs: number): void {
    this.bytesPerSecond = this.head;
    if (elapsed < SETTLE_MS) return;
    this.#rate = "young";
    this.#windowStart = nowMs;
    this.#windowHead = this.head;
  }

  #growTo(wanted: number): void {
    const size = Math.min(LARGEST, Math.ceil(wanted * 1.25 / RING_UNIT) * RING_UNIT);
    if (size <= this.capacity) return;
    const memory = new RingMemory(size);
    const lap = this.head - this.head % size;
    const held = this.head - this.tail;
    const from = this.#offset(this.tail);
    const to = (this.tail - lap + size) % size;
    memory.bytes.set(this.#memory.bytes.subarray(from, from + held), to);
    this.#memory.close();
    this.#memory = memory;
    this.#lap = lap;
  }
}
