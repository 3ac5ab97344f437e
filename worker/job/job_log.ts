/**
 * The log of a job: JSON lines on standard output, which is a file of `DATA/log`. GStreamer writes its own lines to
 * standard error, which is the same file. When it has grown enough, the job sets it aside and begins a new one. Streams
 * need no log: without one the job goes on, and writes it again when that is possible.
 */
import type { Logger, LogLevel, LogRecord } from "../../manager/contract/log_record.ts";
import { reopenOutput } from "../../ffi/standard_output.ts";

/** A file grows to so many bytes before it is set aside; one old file is kept. */
const MAX_FILE_BYTES = 2 << 20;
const CHECK_MS = 5000;
/** While GStreamer says more than usual. */
const FLOOD_CHECK_MS = 200;

/** The line about levels. */
type LevelsLine = { readonly usual: number; readonly levels: { readonly [component: string]: number } };

/** The lines of one job. */
export class JobLog implements Disposable {
  readonly #job: string;
  readonly #path: string;
  readonly #encoder = new TextEncoder();
  /** The lines about elements, by component and pipeline. */
  readonly #elements = new Map<string, unknown>();
  #levels: LevelsLine | null = null;
  #timer: ReturnType<typeof setInterval>;
  /** Whether no new file could be had. */
  #isStuck = false;
  /** Lines that could not be written since one was. */
  #lost = 0;

  /**
   * @param job The job's name.
   * @param path The file that standard output is, or becomes as soon as that can be.
   */
  constructor(job: string, path: string) {
    this.#job = job;
    this.#path = path;
    this.#timer = setInterval(() => this.#rotate(), CHECK_MS);
  }

  /**
   * A logger for lines about one component.
   *
   * @param component Its id, null for lines about the whole job.
   */
  logger(component: string | null): Logger {
    const log = (level: LogLevel) => (text: string): void => this.#write(component, level, text);
    return { error: log("error"), warning: log("warning"), info: log("info"), debug: log("debug") };
  }

  /**
   * Tells whoever reads the file which elements belong to which component.
   *
   * @param component Its id.
   * @param elements Names that GStreamer's lines will give.
   * @param pipeline Which of the component's pipelines; its names take the place of those that were told of it before.
   */
  elements(component: string, elements: readonly string[], pipeline = ""): void {
    const line = { elements: { [component]: elements }, pipeline };
    this.#elements.set(`${component} ${pipeline}`, line);
    this.#line(line);
  }

  /**
   * Tells whoever reads the file how much GStreamer says of which component.
   *
   * @param usual The level of all that stands not in `levels`.
   * @param levels By component.
   * @param isFlood Whether the file may grow fast now.
   */
  levels(usual: number, levels: { readonly [component: string]: number }, isFlood: boolean): void {
    this.#levels = { usual, levels };
    this.#line(this.#levels);
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#rotate(), isFlood ? FLOOD_CHECK_MS : CHECK_MS);
  }

  /** Tells once more what a new reader of the file has to know: it may have begun late. */
  tellAgain(): void {
    for (const line of this.#elements.values()) this.#line(line);
    if (this.#levels !== null) this.#line(this.#levels);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #write(component: string | null, level: LogLevel, text: string): void {
    this.#line(this.#record(component, level, text));
  }

  #record(component: string | null, level: LogLevel, text: string): LogRecord {
    return { at: new Date().toISOString(), level, job: this.#job, component, source: "runnel", text };
  }

  /** A disk that is full, fails or became read-only ends no stream. How much is missing is told when it works again. */
  #line(value: unknown): void {
    try {
      if (this.#lost > 0) {
        const told = this.#record(null, "warning", `${this.#lost} lines of this log could not be written`);
        // The last one may have been written in part.
        this.#put(`\n${JSON.stringify(told)}`);
        this.#lost = 0;
      }
      this.#put(JSON.stringify(value));
    } catch {
      this.#lost++;
    }
  }

  #put(line: string): void {
    Deno.stdout.writeSync(this.#encoder.encode(`${line}\n`));
  }

  /** When no new file can be had, the old one is written on. It is told once. */
  #rotate(): void {
    try {
      const file = statOf(this.#path);
      const isFull = file !== null && file.size >= MAX_FILE_BYTES;
      if (file !== null && !isFull && isOutput(file)) return;
      if (isFull) Deno.renameSync(this.#path, `${this.#path}.1`);
      reopenOutput(this.#path);
      this.#isStuck = false;
    } catch (error) {
      if (!this.#isStuck) this.#write(null, "warning", `cannot begin a new log: ${error}`);
      this.#isStuck = true;
    }
  }
}

/** Null for a file that somebody has removed. */
function statOf(path: string): Deno.FileInfo | null {
  try {
    return Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** A job that could not open its log when it was started writes nowhere; somebody may also have put another in its place. */
function isOutput({ dev, ino }: Deno.FileInfo): boolean {
  const output = Deno.statSync("/proc/self/fd/1");
  return output.dev === dev && output.ino === ino;
}
