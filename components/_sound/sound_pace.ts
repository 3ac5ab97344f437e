/**
 * Keeps a sound with the clock of the box. A sound card counts time by its own quartz: 200 parts in a million too fast,
 * it is a third of a second ahead after half an hour. From the times at which its pieces really came this works out how
 * much the sound has to be stretched so that their count and the clock agree again: a control loop with a proportional
 * and an integral part, critically damped. Pure; lives as long as the component, over all its pipelines.
 */

/** One look at the loop; also how long a loss must last before it is believed. */
const WINDOW_NS = 1_000_000_000n;
/** The loop's own frequency, 0.04 rad/s: half a minute until it has caught a new error, and deaf to jitter. */
const PROPORTIONAL = 0.08;
const INTEGRAL = 0.0016;
/** Nobody hears a change of pitch of 1/30 of a semitone; no card that works is further off. */
const MOST_STRETCH = 0.002;
/** Beyond this, sound was lost or a card stood still: it is not stretched, it jumps. */
const MOST_LAG_SECONDS = 0.04;
/** The first piece has no other to be compared with, so that it may lie further off than those after it. */
const MOST_FIRST_LAG_SECONDS = 0.005;

/** What to do from here on. */
export interface Pacing {
  /** Part of the frames to give in addition, fewer when negative. */
  readonly stretch: number;
  /** Seconds by which what follows must be moved, later when positive. Mostly 0. */
  readonly jump: number;
}

/** The pace of one sound. */
export class SoundPace {
  #stretch = 0;
  #sum = 0;
  #since: bigint | null = null;
  #least = Infinity;
  #settled = false;

  /** The stretch that was found best so far. */
  get stretch(): number {
    return this.#stretch;
  }

  /** A new pipeline begins: its first piece is where it is. */
  begin(): void {
    this.#since = null;
    this.#least = Infinity;
    this.#settled = false;
  }

  /**
   * Looks at a piece.
   *
   * @param atNs When its first frame came, in running time. It may seem late, when the machine was busy; never early.
   * @param lagSeconds By how much that is after where its first frame belongs by count.
   * @returns What changes; null, most of the time, when nothing does.
   */
  look(atNs: bigint, lagSeconds: number): Pacing | null {
    if (this.#since === null || atNs < this.#since) this.#since = atNs;
    this.#least = Math.min(this.#least, lagSeconds);
    const elapsedNs = atNs - this.#since;
    if (elapsedNs < WINDOW_NS) return null;
    // What was late in this window does not count: the least late tells where the sound really is.
    const lag = this.#least;
    this.#since = atNs;
    this.#least = Infinity;
    const most = this.#settled ? MOST_LAG_SECONDS : MOST_FIRST_LAG_SECONDS;
    this.#settled = true;
    if (Math.abs(lag) > most) return { stretch: this.#stretch, jump: lag };
    this.#sum = within(this.#sum + INTEGRAL * lag * Number(elapsedNs) / 1e9, MOST_STRETCH / 2);
    this.#stretch = within(PROPORTIONAL * lag + this.#sum, MOST_STRETCH);
    return { stretch: this.#stretch, jump: 0 };
  }
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
