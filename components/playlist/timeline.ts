/**
 * What is to be played at which time. Items never overlap: who comes later cuts those that were there before. Pure; times
 * are in milliseconds since the epoch.
 */

/** A new item begins at least so long from now: there must be time to open it. */
const LEAD_MS = 5000;

/** Something that is played from one moment to another. */
export interface TimedItem {
  /** The playlist that it stands in. */
  readonly list: string;
  readonly file: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Where in the file it begins. */
  readonly offsetMs: number;
}

/** Items in their order. */
export class Timeline {
  #items: TimedItem[] = [];

  /** All that is to come, and what is being played, in order. */
  get items(): readonly TimedItem[] {
    return this.#items;
  }

  /**
   * Adds an item. It cuts the end of one that it begins in, takes the place of those that it covers, and moves the
   * beginning of one that it ends in.
   *
   * @param item What has begun by now is cut; what would have ended is left out.
   * @param nowMs The time.
   * @param playing What is being played: nothing may begin within it.
   * @returns Whether there is a place for it.
   */
  add(item: TimedItem, nowMs: number, playing: TimedItem | null): boolean {
    const added = from(item, nowMs + LEAD_MS);
    if (added === null) return false;
    if (playing !== null && added.startMs >= playing.startMs && added.startMs < playing.endMs) return false;
    const others = this.#items.flatMap((other) => other === playing ? [other] : cut(other, added));
    this.#items = [...others, added].sort((a, b) => a.startMs - b.startMs);
    return true;
  }

  /**
   * Takes out all items of a playlist but the one that is being played.
   *
   * @param list The playlist.
   * @param playing What is being played.
   */
  remove(list: string, playing: TimedItem | null): void {
    this.#items = this.#items.filter((item) => item.list !== list || item === playing);
  }

  /** @param item Was played, or cannot be: it is not wanted any more. */
  drop(item: TimedItem): void {
    this.#items = this.#items.filter((other) => other !== item);
  }

  /**
   * The first item that has not ended.
   *
   * @param nowMs The time; what has ended by now is forgotten.
   * @param playing What is being played: the one after it is wanted.
   */
  next(nowMs: number, playing: TimedItem | null): TimedItem | null {
    this.#items = this.#items.filter((item) => item.endMs > nowMs || item === playing);
    return this.#items.find((item) => item !== playing) ?? null;
  }
}

/** What is left of an item from some moment on. */
function from(item: TimedItem, ms: number): TimedItem | null {
  if (item.startMs >= ms) return item.endMs > item.startMs ? item : null;
  if (item.endMs <= ms) return null;
  return { ...item, startMs: ms, offsetMs: item.offsetMs + ms - item.startMs };
}

/** What a new item leaves of one that was there before. */
function cut(other: TimedItem, added: TimedItem): TimedItem[] {
  if (other.endMs <= added.startMs || other.startMs >= added.endMs) return [other];
  if (other.startMs < added.startMs) return [{ ...other, endMs: added.startMs }];
  const rest = from(other, added.endMs);
  return rest === null ? [] : [rest];
}
