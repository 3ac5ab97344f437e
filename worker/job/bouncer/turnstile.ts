/** Bounds how many questions one bouncer has before it. A question counts until it is answered, or its time is over. */
import type { Judgement } from "./judgement.ts";

/** Lets so many through at a time. */
export class Turnstile {
  readonly #most: number;
  #open = 0;

  /** @param most How many. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Asks, unless too many do.
   *
   * @param ask Puts the question.
   */
  async pass(ask: () => Promise<Judgement>): Promise<Judgement> {
    if (this.#open >= this.#most) return { why: "busy" };
    this.#open++;
    try {
      return await ask();
    } finally {
      this.#open--;
    }
  }
}
