/**
 * Sees to it that one `serve` at a time owns a data folder. The kernel holds the lock for as long as the process lives, so
 * one that was killed leaves none behind.
 */

/** Somebody else owns the data folder. */
export class DataLockedError extends Error {
  override readonly name = "DataLockedError";
  /** Who owns it, null when that could not be read. */
  readonly pid: number | null;

  constructor(path: string, pid: number | null) {
    super(`Cannot lock the data folder because another process owns it: got ${path}, process ${pid ?? "unknown"}`);
    this.pid = pid;
  }
}

/** The lock of a data folder. */
export class DataLock {
  readonly #file: Deno.FsFile;

  private constructor(file: Deno.FsFile) {
    this.#file = file;
  }

  /**
   * Takes the lock, without waiting.
   *
   * @param path The lock file; it is made when missing and never removed.
   * @throws {DataLockedError} When another process has it.
   */
  static take(path: string): DataLock {
    const file = Deno.openSync(path, { read: true, write: true, create: true, mode: 0o600 });
    // flock(2) through Deno: it belongs to this open file, which no child process inherits.
    if (!file.tryLockSync(true)) {
      file.close();
      throw new DataLockedError(path, readPid(path));
    }
    file.truncateSync(0);
    file.writeSync(new TextEncoder().encode(`${Deno.pid}\n`));
    return new DataLock(file);
  }

  /** Gives the lock back. Safe to call twice only through `using`. */
  [Symbol.dispose](): void {
    this.#file.close();
  }
}

function readPid(path: string): number | null {
  const pid = Number(Deno.readTextFileSync(path).trim());
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}
