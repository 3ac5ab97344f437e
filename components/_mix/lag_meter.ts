/**
 * Measures how late the samples of inputs come, and lets the mixing element wait so long: one that comes by network is
 * late all the time, and would otherwise be left out. The least lag of a while counts, so that a job which could not
 * attend to its feeds for a moment changes nothing. In a job.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Eater, RunContext } from "../run_context.ts";

/**
 * Properties of every mixing element of ours: its time begins with its first input, and not with that of the box; an
 * input that has not come yet is not waited for.
 */
export const MIXING = "start-time-selection=first ignore-inactive-pads=true";

const WHILE_MS = 1000;
/** What the inputs of every pipeline say of themselves (`min-latency`): the element waits for so long in any case. */
const DECLARED_NS = 200_000_000n;
const MARGIN_NS = 80_000_000n;
/** Who lags more is left out, so that a stream which stood still does not hold up all others. */
const LONGEST_NS = 3_000_000_000n;

/** The lag of the inputs of one component. */
export class LagMeter {
  /** The inputs, measured. */
  readonly eaters: readonly Eater[];
  readonly #baseTimeNs: bigint;
  /** The least lag of each input since the last look. */
  readonly #least = new Map<Eater, bigint>();
  #latencyNs = 0n;

  /** @param context Whose inputs, and what time it is. */
  constructor({ eaters, baseTimeNs }: Pick<RunContext, "eaters" | "baseTimeNs">) {
    this.#baseTimeNs = baseTimeNs;
    this.eaters = eaters.map((eater) => this.#measured(eater));
  }

  /**
   * Sets how long an element waits, now and whenever an input turns out to lag more.
   *
   * @param mixer An aggregating element.
   * @returns Ends it.
   */
  attend(mixer: Element): Disposable {
    mixer.set("latency", String(this.#latencyNs));
    const look = (): void => {
      if (this.#grows()) mixer.set("latency", String(this.#latencyNs));
    };
    look();
    const timer = setInterval(look, WHILE_MS);
    return { [Symbol.dispose]: () => clearInterval(timer) };
  }

  #grows(): boolean {
    const lags = [...this.#least.values()].filter((lagNs) => lagNs < LONGEST_NS);
    this.#least.clear();
    const wanted = lags.reduce((most, lagNs) => lagNs > most ? lagNs : most, 0n) + MARGIN_NS - DECLARED_NS;
    if (wanted <= this.#latencyNs) return false;
    this.#latencyNs = wanted;
    return true;
  }

  #measured(eater: Eater): Eater {
    return {
      name: eater.name,
      feed: eater.feed,
      media: eater.media,
      get mood() {
        return eater.mood;
      },
      stats: () => eater.stats(),
      subscribe: (sink) =>
        eater.subscribe({
          push: (sample) => {
            this.#measure(eater, sample);
            sink.push(sample);
          },
          lost: () => sink.lost(),
          filler: (isFiller) => sink.filler?.(isFiller),
        }),
    };
  }

  #measure(eater: Eater, sample: Sample): void {
    const timeNs = sample.ptsNs;
    if (timeNs === null) return;
    const lagNs = monotonicNs() - this.#baseTimeNs - timeNs - (sample.durationNs ?? 0n);
    const least = this.#least.get(eater);
    if (least === undefined || lagNs < least) this.#least.set(eater, lagNs);
  }
}
