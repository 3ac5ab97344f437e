/**
 * Follows one log file by its name, line by line, also over its renaming and the start of a new one. Reads when it is told
 * to. Owned by the worker's logs, in the process of `serve`.
 */

const NEWLINE = 10;
/** The longest line that is given on; what is over is cut off. */
const MAX_LINE_BYTES = 16 << 10;
/** When more than this has come since the last look, only the end of it is read: a flood must not hold up the others. */
const MAX_BEHIND_BYTES = 1 << 20;
/** How much of it is read then. */
const CATCH_UP_BYTES = 128 << 10;

/** Options of a {@linkcode LogTail}. */
export interface LogTailOptions {
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
  #position = 0;
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

  /**
   * Reads what has been written since the last look. A file that was renamed is read on until its successor was seen
   * twice, since whoever writes it may not have opened that one yet.
   */
  async poll(): Promise<void> {
    if (this.#file === null && !await this.#open()) return;
    await this.#readOn(new Date(), MAX_BEHIND_BYTES);
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
    // Once for a file, once to go on to its successor, once for what came meanwhile.
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
    this.#position = 0;
    if (this.#isFirst) await this.#readOn(info.mtime ?? new Date(), CATCH_UP_BYTES);
    this.#isFirst = false;
    return true;
  }

  /** Reads to the end as it is now; when that is too far, only the last of it. */
  async #readOn(at: Date, maxBytes: number): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    const { size } = await file.stat();
    if (size < this.#position || size - this.#position > maxBytes) {
      // Emptied by somebody, or too long.
      this.#position = await file.seek(Math.max(0, size - CATCH_UP_BYTES), Deno.SeekMode.Start);
      this.#isSkipping = this.#position > 0;
      this.#lineBytes = 0;
    }
    while (this.#position < size) {
      const read = await file.read(this.#buffer);
      if (read === null) return;
      this.#position += read;
      this.#take(this.#buffer.subarray(0, read), at);
    }
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
