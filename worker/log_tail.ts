/**
 * Follows one log file by its name, line by line, also over its renaming and the start of a new one. Reads when it is told
 * to. Owned by the worker's logs, in the process of `serve`.
 */

const NEWLINE = 10;
/** The longest line that is given on; what is over is cut off. */
const MAX_LINE_BYTES = 16 << 10;
/** At most so much is read in one go, so that one job's flood does not hold up the others. */
const MAX_POLL_BYTES = 4 << 20;

/** Options of a {@linkcode LogTail}. */
export interface LogTailOptions {
  /** How much of a file that is there already is read, from its end. @default 131072 */
  readonly historyBytes?: number;
  /**
   * Takes each line, without its end.
   *
   * @param at When it was written, as far as that is known: when it was seen, for history when the file was last changed.
   */
  readonly onLine: (line: string, at: Date) => void;
}

/** One file that is followed. */
export class LogTail {
  readonly #path: string;
  readonly #options: LogTailOptions;
  readonly #decoder = new TextDecoder();
  readonly #buffer = new Uint8Array(64 << 10);
  #file: Deno.FsFile | null = null;
  #inode: number | null = null;
  #isFirst = true;
  readonly #line = new Uint8Array(MAX_LINE_BYTES);
  #lineBytes = 0;
  /** Whether the rest of a line is passed over: it is too long, or its beginning was not read. */
  #isSkipping = false;
  /** Whether another file had taken the name already when it was looked at last. */
  #hasSuccessor = false;

  /**
   * @param path The file, which need not be there yet.
   * @param options Who takes the lines.
   */
  constructor(path: string, options: LogTailOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** Reads all that has been written since. One that was renamed is read on until its successor was seen twice. */
  async poll(): Promise<void> {
    if (this.#file === null && !await this.#open()) return;
    if (!await this.#readToEnd()) return;
    if (!await this.#isReplaced()) return;
    if (!this.#hasSuccessor) {
      this.#hasSuccessor = true;
      return;
    }
    this.#closeFile();
    await this.poll();
  }

  /** Reads to the end for the last time, a line without an end too: nobody writes any more. */
  async finish(): Promise<void> {
    // Twice for a file, its successor, and that one's end.
    for (let i = 0; i < 3; i++) await this.poll();
    this.#endLine(new Date());
  }

  /** Stops following. Safe to call twice. */
  close(): void {
    this.#closeFile();
  }

  async #open(): Promise<boolean> {
    let file: Deno.FsFile;
    try {
      file = await Deno.open(this.#path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
    const info = await file.stat();
    this.#file = file;
    this.#inode = info.ino;
    if (this.#isFirst) await this.#readHistory(file, info);
    this.#isFirst = false;
    return true;
  }

  async #readHistory(file: Deno.FsFile, info: Deno.FileInfo): Promise<void> {
    const from = Math.max(0, info.size - (this.#options.historyBytes ?? 128 << 10));
    await file.seek(from, Deno.SeekMode.Start);
    this.#isSkipping = from > 0;
    await this.#readToEnd(info.mtime ?? new Date());
  }

  /** @returns Whether the end was reached. */
  async #readToEnd(at?: Date): Promise<boolean> {
    for (let bytes = 0; bytes < MAX_POLL_BYTES;) {
      const read = await this.#file?.read(this.#buffer) ?? null;
      if (read === null || read === 0) return true;
      this.#take(this.#buffer.subarray(0, read), at ?? new Date());
      bytes += read;
    }
    return false;
  }

  #take(chunk: Uint8Array, at: Date): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.#append(chunk.subarray(from, end));
      this.#endLine(at);
      from = end + 1;
    }
    this.#append(chunk.subarray(from));
  }

  #append(bytes: Uint8Array): void {
    if (this.#isSkipping) return;
    const fitting = bytes.subarray(0, MAX_LINE_BYTES - this.#lineBytes);
    this.#line.set(fitting, this.#lineBytes);
    this.#lineBytes += fitting.length;
  }

  #endLine(at: Date): void {
    const line = this.#decoder.decode(this.#line.subarray(0, this.#lineBytes));
    this.#lineBytes = 0;
    this.#isSkipping = false;
    if (line !== "") this.#options.onLine(line, at);
  }

  async #isReplaced(): Promise<boolean> {
    try {
      return (await Deno.stat(this.#path)).ino !== this.#inode;
    } catch (error) {
      // Renamed, and the new one is not there yet.
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  }

  #closeFile(): void {
    this.#file?.close();
    this.#file = null;
    this.#hasSuccessor = false;
  }
}
