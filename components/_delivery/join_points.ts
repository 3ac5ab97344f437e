/**
 * The positions in a ring at which a player can begin, oldest first, in typed arrays that are reused. Belongs to a ring.
 */

/** A queue of positions with their times. */
export class JoinPoints {
  #positions = new Float64Array(64);
  #timesMs = new Float64Array(64);
  #first = 0;
  #count = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds the newest one.
   *
   * @param position Higher than all before.
   * @param timeMs When it arrived, monotonic.
   */
  push(position: number, timeMs: number): void {
    if (this.#count === this.#positions.length) this.#grow();
    const at = this.#slot(this.#count++);
    this.#positions[at] = position;
    this.#timesMs[at] = timeMs;
  }

  /**
   * Forgets those before a position.
   *
   * @param position The first that is kept.
   */
  dropBefore(position: number): void {
    while (this.#count > 0 && this.#positions[this.#first]! < position) {
      this.#first = this.#slot(1);
      this.#count--;
    }
  }

  /** The newest one, null when there is none. */
  newest(): number | null {
    return this.#at(this.#count - 1);
  }

  /** The oldest one, null when there is none. */
  oldest(): number | null {
    return this.#at(0);
  }

  /**
   * The newest one that is old enough.
   *
   * @param position It lies here or before.
   * @param timeMs It arrived then or before.
   * @returns Null when there is none.
   */
  newestBefore(position: number, timeMs: number): number | null {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const slot = this.#slot(middle);
      if (this.#positions[slot]! <= position && this.#timesMs[slot]! <= timeMs) low = middle + 1;
      else high = middle;
    }
    return this.#at(low - 1);
  }

  /**
   * The first one at a position or behind it.
   *
   * @param position Where to look from.
   * @returns Null when there is none.
   */
  firstFrom(position: number): number | null {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#positions[this.#slot(middle)]! < position) low = middle + 1;
      else high = middle;
    }
    return this.#at(low);
  }

  #at(index: number): number | null {
    return index >= 0 && index < this.#count ? this.#positions[this.#slot(index)]! : null;
  }

  #slot(index: number): number {
    return (this.#first + index) & (this.#positions.length - 1);
  }

  #grow(): void {
    const size = this.#positions.length * 2;
    const positions = new Float64Array(size);
    const timesMs = new Float64Array(size);
    for (let index = 0; index < this.#count; index++) {
      positions[index] = this.#positions[this.#slot(index)]!;
      timesMs[index] = this.#timesMs[this.#slot(index)]!;
    }
    [this.#positions, this.#timesMs, this.#first] = [positions, timesMs, 0];
  }
}
