/**
 * The log of `serve` itself, manager and worker: a bounded list in memory and a bounded file, `DATA/log/serve.log`, one
 * JSON object a line. Owned by `serve`.
 */
import {
  type Logger,
  type LogLevel,
  type LogQuery,
  type LogRecord,
  matchesLogQuery,
  newest,
} from "../contract/log_record.ts";

/** Name that lines of manager and worker carry instead of a job's. */
export const SERVE_JOB = "serve";

/** How much is kept. */
export interface ServeLogOptions {
  /** Lines in memory. @default 1000 */
  readonly lines?: number;
  /** Bytes of the file before it becomes `FILE.1`, which replaces the one before. @default 1048576 */
  readonly bytes?: number;
}

/** Writes lines and keeps the latest. */
export class ServeLog implements Logger {
  readonly #path: string;
  readonly #lines: number;
  readonly #bytes: number;
  readonly #records: LogRecord[] = [];
  readonly #listeners = new Set<(record: LogRecord) => void>();
  #file: Deno.FsFile | null = null;
  #size = 0;
  #state: "writing" | "failing" | "closed" = "writing";

  /**
   * @param path The file; lines are put behind those that it has.
   * @param options How much is kept.
   */
  constructor(path: string, options: ServeLogOptions = {}) {
    this.#path = path;
    this.#lines = options.lines ?? 1000;
    this.#bytes = options.bytes ?? 1 << 20;
    this.#open();
  }

  error(text: string): void {
    this.#write("error", text);
  }

  warning(text: string): void {
    this.#write("warning", text);
  }

  info(text: string): void {
    this.#write("info", text);
  }

  debug(text: string): void {
    this.#write("debug", text);
  }

  /**
   * Finds lines of this run, oldest first.
   *
   * @param query What is wanted.
   */
  find(query: LogQuery): LogRecord[] {
    return newest(this.#records.filter((record) => matchesLogQuery(record, query)), query.limit);
  }

  /**
   * Receives every line from now on.
   *
   * @param listener Called once for each.
   * @returns Ends it.
   */
  onRecord(listener: (record: LogRecord) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the file; lines after that stay in memory. */
  [Symbol.dispose](): void {
    this.#state = "closed";
    this.#close();
  }

  #write(level: LogLevel, text: string): void {
    const at = new Date().toISOString();
    const record: LogRecord = { at, level, job: SERVE_JOB, component: null, source: "runnel", text };
    this.#records.push(record);
    if (this.#records.length > this.#lines) this.#records.shift();
    for (const listener of this.#listeners) listener(record);
    if (this.#state !== "closed") this.#append(`${JSON.stringify(record)}\n`);
  }

  /** A full disk must not stop the box: what cannot be written stays in memory, and the next line is tried again. */
  #append(line: string): void {
    try {
      if (this.#file === null || this.#size >= this.#bytes) this.#open();
      this.#size += this.#file?.writeSync(new TextEncoder().encode(line)) ?? 0;
      this.#state = "writing";
    } catch (cause) {
      this.#close();
      if (this.#state === "failing") return;
      this.#state = "failing";
      this.error(`cannot write the log, it goes on in memory: ${cause}`);
    }
  }

  #open(): void {
    this.#close();
    const open = () => Deno.openSync(this.#path, { append: true, create: true, mode: 0o600 });
    this.#file = open();
    if (this.#file.statSync().size >= this.#bytes) {
      this.#close();
      Deno.renameSync(this.#path, `${this.#path}.1`);
      this.#file = open();
    }
    this.#size = this.#file.statSync().size;
  }

  #close(): void {
    this.#file?.close();
    this.#file = null;
  }
}
