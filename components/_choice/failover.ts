/**
 * Keeps a choice of feeds on air: goes to the next option that gives something of its own when one falls silent, breaks,
 * or only fills its time, and back to a preferred one that has been steady for long enough.
 */
import type { FeedChoice } from "./feed_choice.ts";

const LOOK_MS = 50;
/**
 * A look that is so late tells of a machine that stood still, not of the feeds: what has come meanwhile is heard first,
 * or the first that is heard would win.
 */
const LATE_MS = 200;

/** When to change. */
export interface FailoverOptions {
  /** The options, the preferred one first. */
  readonly order: readonly string[];
  /** How long a preferred option must have given samples without a break before it is taken again. */
  readonly steadyMs: number;
  /** Told whenever another option is wanted. */
  readonly onChange: (option: string) => void;
}

/** Looks after one choice. Closed before it. */
export class Failover implements Disposable {
  readonly #choice: Pick<FeedChoice, "wanted" | "want" | "isAlive" | "flows" | "steadyMs" | "onLost">;
  readonly #options: FailoverOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  #lookedMs = performance.now();

  /**
   * @param choice Its first option is wanted already.
   * @param options When to change.
   */
  constructor(
    choice: Pick<FeedChoice, "wanted" | "want" | "isAlive" | "flows" | "steadyMs" | "onLost">,
    options: FailoverOptions,
  ) {
    this.#choice = choice;
    this.#options = options;
    this.#timer = setInterval(() => this.#lookInTime(), LOOK_MS);
    choice.onLost = () => this.#look();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #lookInTime(): void {
    const nowMs = performance.now();
    const isLate = nowMs - this.#lookedMs > LATE_MS;
    this.#lookedMs = nowMs;
    if (!isLate) this.#look();
  }

  #look(): void {
    const { order, steadyMs, onChange } = this.#options;
    const { wanted } = this.#choice;
    const better = order.slice(0, order.indexOf(wanted)).find((option) => this.#choice.steadyMs(option) >= steadyMs);
    // A filler is better than nothing, but no reason to leave another one.
    const next = better ?? this.#first((option) => this.#choice.isAlive(option)) ??
      this.#first((option) => this.#choice.flows(option));
    if (next === undefined || next === wanted) return;
    this.#choice.want(next);
    onChange(next);
  }

  /** The first option of which something holds, the one that is wanted before all others. */
  #first(holds: (option: string) => boolean): string | undefined {
    return [this.#choice.wanted, ...this.#options.order].find(holds);
  }
}
