/**
 * Whether a feed gives nothing but what fills the time of a source that is away, such as silence or a slate. Whoever can
 * choose takes another feed meanwhile; all others go on with the filler. On the JavaScript thread of a job.
 */

/** Told how it is. */
export type FillerListener = (isFiller: boolean) => void;

/** The state of one feed. */
export class FillerState {
  readonly #listeners = new Set<FillerListener>();
  #isFiller = false;

  /** @param isFiller Told to all, unless they know. */
  set(isFiller: boolean): void {
    if (isFiller === this.#isFiller) return;
    this.#isFiller = isFiller;
    for (const tell of this.#listeners) tell(isFiller);
  }

  /**
   * Tells how it is, now and whenever that changes.
   *
   * @param tell Whom.
   * @returns Ends it.
   */
  listen(tell: FillerListener): () => void {
    const own: FillerListener = (isFiller) => tell(isFiller);
    this.#listeners.add(own);
    own(this.#isFiller);
    return () => void this.#listeners.delete(own);
  }
}
