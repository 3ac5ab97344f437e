/**
 * Keeps a log readable when something repeats itself: equal lines in a row, and what goes beyond a number of lines in a
 * second from one source of one component, are counted and told as one line. Used by the worker's logs, in the process of `serve`.
 */
import type { LogRecord } from "../../manager/contract/log_record.ts";

/** Options of a {@linkcode FloodGuard}. */
export interface FloodGuardOptions {
  /** Lines that one source may write in a second about one component. @default 50 */
  readonly maxPerSecond?: number;
  /** How long equal lines are gathered before their number is told. @default 10000 */
  readonly repeatMs?: number;
}

/** What one source of one job has written lately about one component. */
interface Source {
  last: LogRecord;
  /** How often the last line came again without being let through. */
  repeats: number;
  repeatsSinceMs: number;
  secondFromMs: number;
  lines: number;
  leftOut: number;
}

/** Lets log lines through, within measure. */
export class FloodGuard {
  readonly #maxPerSecond: number;
  readonly #repeatMs: number;
  readonly #sources = new Map<string, Source>();

  /** @param options The measure. */
  constructor(options: FloodGuardOptions = {}) {
    this.#maxPerSecond = options.maxPerSecond ?? 50;
    this.#repeatMs = options.repeatMs ?? 10_000;
  }

  /**
   * Takes one line.
   *
   * @param record The line.
   * @param nowMs Milliseconds that only grow.
   * @returns What is to be kept: the line or nothing, and before it what was counted until now.
   */
  take(record: LogRecord, nowMs: number): LogRecord[] {
    const key = JSON.stringify([record.job, record.component, record.source]);
    const source = this.#sources.get(key);
    if (source === undefined) {
      this.#sources.set(key, {
        last: record,
        repeats: 0,
        repeatsSinceMs: nowMs,
        secondFromMs: nowMs,
        lines: 1,
        leftOut: 0,
      });
      return [record];
    }
    if (isSame(source.last, record)) {
      if (source.repeats === 0) source.repeatsSinceMs = nowMs;
      source.repeats += 1;
      return [];
    }
    const kept = [...tellRepeats(source), ...this.#startSecond(source, nowMs)];
    source.last = record;
    source.lines += 1;
    if (source.lines > this.#maxPerSecond) source.leftOut += 1;
    else kept.push(record);
    return kept;
  }

  /**
   * Tells what has been counted for long enough, and forgets sources that are quiet.
   *
   * @param nowMs Milliseconds that only grow.
   * @returns Lines to be kept.
   */
  flush(nowMs: number): LogRecord[] {
    const kept: LogRecord[] = [];
    for (const [key, source] of this.#sources) {
      if (nowMs - source.repeatsSinceMs >= this.#repeatMs) kept.push(...tellRepeats(source));
      kept.push(...this.#startSecond(source, nowMs));
      if (source.repeats === 0 && source.lines === 0 && nowMs - source.repeatsSinceMs >= this.#repeatMs) {
        this.#sources.delete(key);
      }
    }
    return kept;
  }

  #startSecond(source: Source, nowMs: number): LogRecord[] {
    if (nowMs - source.secondFromMs < 1000) return [];
    const { leftOut } = source;
    source.secondFromMs = nowMs;
    source.lines = 0;
    source.leftOut = 0;
    if (leftOut === 0) return [];
    return [{ ...source.last, text: `${leftOut} more lines left out: more than ${this.#maxPerSecond} in a second` }];
  }
}

function isSame(a: LogRecord, b: LogRecord): boolean {
  return a.text === b.text && a.level === b.level;
}

function tellRepeats(source: Source): LogRecord[] {
  const { repeats, last } = source;
  source.repeats = 0;
  if (repeats === 0) return [];
  return [repeats === 1 ? last : { ...last, text: `${last.text} (${repeats} times more)` }];
}
