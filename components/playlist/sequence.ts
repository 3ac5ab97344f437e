/**
 * Files that are played in their order whenever there is room: each once; when all have been, from the beginning again
 * if that is wanted. The list may change at any time: what is new takes its place, what was played stays so. Pure.
 */

/** A sequence. The same file may stand in it several times. */
export class Sequence {
  readonly #repeat: boolean;
  readonly #played = new Set<string>();
  #entries: readonly { readonly key: string; readonly file: string }[] = [];

  /** @param repeat Whether it begins again at its end. */
  constructor(repeat: boolean) {
    this.#repeat = repeat;
  }

  /** @param files All of it from now on, in order. */
  set(files: readonly string[]): void {
    const times = new Map<string, number>();
    this.#entries = files.map((file) => {
      const time = (times.get(file) ?? 0) + 1;
      times.set(file, time);
      return { key: `${time} ${file}`, file };
    });
    const known = new Set(this.#entries.map(({ key }) => key));
    // A file that comes back is a new one.
    for (const key of this.#played) if (!known.has(key)) this.#played.delete(key);
  }

  /**
   * Takes the next file: it counts as played.
   *
   * @returns Null when there is none.
   */
  take(): string | null {
    let entry = this.#entries.find(({ key }) => !this.#played.has(key));
    if (entry === undefined && this.#repeat) {
      this.#played.clear();
      [entry] = this.#entries;
    }
    if (entry === undefined) return null;
    this.#played.add(entry.key);
    return entry.file;
  }
}
