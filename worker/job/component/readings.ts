/** Figures of one component that change all the time: the newest of each, told a few times a second. In a job. */
import type { Json } from "../../../manager/contract/component_spec.ts";

const PAUSE_MS = 200;

/** The readings of one component. */
export class Readings implements Disposable {
  readonly #tell: (readings: { readonly [name: string]: Json }) => void;
  readonly #newest = new Map<string, Json>();
  #told = "{}";
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param tell Is given all of them, at most five times a second, and only when one has changed. */
  constructor(tell: (readings: { readonly [name: string]: Json }) => void) {
    this.#tell = tell;
  }

  /**
   * Takes a figure.
   *
   * @param name Which.
   * @param value What it is now.
   */
  show(name: string, value: Json): void {
    this.#newest.set(name, value);
    if (this.#timer === null) this.#tellNow();
  }

  /** Tells all of them once more: somebody has come who did not hear them. */
  tellAgain(): void {
    this.#told = "{}";
    if (this.#timer === null) this.#tellNow();
  }

  /** Tells that there are none any more, and forgets them. */
  [Symbol.dispose](): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#newest.clear();
    this.#tellChange();
  }

  #tellNow(): void {
    if (!this.#tellChange()) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#tellNow();
    }, PAUSE_MS);
  }

  #tellChange(): boolean {
    const readings = Object.fromEntries(this.#newest);
    const text = JSON.stringify(readings);
    if (text === this.#told) return false;
    this.#told = text;
    this.#tell(readings);
    return true;
  }
}
