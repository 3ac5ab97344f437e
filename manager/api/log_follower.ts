/** One reader that follows the log. Lives as long as its request. */
import type { LogQuery, LogRecord } from "../contract/log_record.ts";
import type { LogDesk } from "../log/log_desk.ts";
import { Waiters } from "../waiters.ts";
import type { Feed, FeedItem } from "./feed_stream.ts";

/** Lines that wait for a slow reader; older ones are left out, and a line says how many. */
const MAX_WAITING = 2000;

/** The lines that one reader has not taken yet. */
export class LogFollower implements Feed {
  #waiting: LogRecord[] = [];
  #leftOut = 0;
  readonly #waiters = new Waiters();
  #unfollow: () => void = () => {};

  private constructor() {}

  /**
   * Begins with the lines that there are.
   *
   * @param desk Where lines come from.
   * @param query Which; `limit` counts for those that there are.
   */
  static async begin(desk: LogDesk, query: LogQuery): Promise<LogFollower> {
    const follower = new LogFollower();
    follower.#unfollow = desk.follow(query, (record) => follower.#add(record));
    try {
      follower.#putFirst(await desk.find(query));
    } catch (error) {
      follower.close();
      throw error;
    }
    return follower;
  }

  next(): FeedItem | null {
    const data = this.#leftOut > 0 ? this.#gap() : this.#waiting.shift();
    return data === undefined ? null : { event: "log", data };
  }

  async changed(timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.#waiting.length === 0) await this.#waiters.wait(timeoutMs, signal);
  }

  close(): void {
    this.#unfollow();
  }

  #add(record: LogRecord): void {
    this.#waiting.push(record);
    if (this.#waiting.length > MAX_WAITING) {
      this.#waiting.shift();
      this.#leftOut++;
    }
    this.#waiters.wakeAll();
  }

  /** What came while these were looked up may be among them, and is the same line then. */
  #putFirst(known: readonly LogRecord[]): void {
    const seen = new Set(known.map((record) => JSON.stringify(record)));
    this.#waiting = [...known, ...this.#waiting.filter((record) => !seen.has(JSON.stringify(record)))];
  }

  #gap(): LogRecord {
    const text = `${this.#leftOut} lines left out: the reader is too slow`;
    this.#leftOut = 0;
    const at = new Date().toISOString();
    return { at, level: "warning", job: "serve", component: null, source: "runnel", text };
  }
}
