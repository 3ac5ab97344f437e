import { strict as assert } from "node:assert";
import { SoundPace } from "../../../../components/_sound/sound_pace.ts";

const PIECE_SECONDS = 0.04;

/** A card that runs fast or slow, on a machine that is late now and then. */
class SimulatedCard {
  readonly #pace = new SoundPace();
  readonly #fast: number;
  #out = 0;
  jumps: number[] = [];

  /** @param fast How much faster than it says, 0.0002 for 200 in a million. */
  constructor(fast: number) {
    this.#fast = fast;
  }

  /** Runs from one moment to another, with a jitter, and tells how far count and clock were apart at the worst. */
  run(from: number, to: number, jitter: (index: number) => number = () => 0): number {
    let worst = 0;
    const first = Math.round(from / PIECE_SECONDS);
    for (let index = first; index * PIECE_SECONDS < to; index++) {
      const came = 1000 + index * PIECE_SECONDS / (1 + this.#fast);
      if (index === 0) this.#out = came + jitter(0);
      const seen = came + jitter(index);
      worst = Math.max(worst, Math.abs(came - this.#out));
      const pacing = this.#pace.look(BigInt(Math.round(seen * 1e9)), seen - this.#out);
      if (pacing !== null && pacing.jump !== 0) this.jumps.push(pacing.jump);
      this.#out += PIECE_SECONDS * (1 + this.#pace.stretch) + (pacing?.jump ?? 0);
    }
    return worst;
  }

  /** The card loses sound: what comes next comes later than by count. */
  lose(seconds: number): void {
    this.#out -= seconds;
  }
}

for (const fast of [0.0002, -0.0002, 0.0008]) {
  Deno.test(`SoundPace keeps a card that is ${fast * 1e6} in a million fast within 10 ms, without a jump`, () => {
    const card = new SimulatedCard(fast);
    const worst = card.run(0, 1800);
    assert(worst < 0.01, `${worst} s at the worst`);
    assert(card.run(1800, 3600) < 0.0002, "and nearly exactly in the end");
    assert.deepEqual(card.jumps, []);
  });
}

Deno.test("SoundPace is deaf to a machine that is late", () => {
  const card = new SimulatedCard(-0.0002);
  let seed = 1;
  const late = (): number => {
    seed = seed * 48271 % 2147483647;
    const chance = seed / 2147483647;
    return chance < 0.1 ? 0.15 * chance / 0.1 : 0.004 * chance;
  };
  assert(card.run(0, 120, late) < 0.02);
  assert(card.run(120, 1800, late) < 0.003);
  assert(card.jumps.length <= 1, "only where it began late");
});

Deno.test("SoundPace begins anew where a first piece was late, and where sound was lost", () => {
  const card = new SimulatedCard(0);
  card.run(0, 60, (index) => index === 0 ? 0.03 : 0);
  assert.equal(card.jumps.length, 1);
  assert(Math.abs(card.jumps[0]! + 0.03) < 0.001, `${card.jumps}`);
  card.lose(0.5);
  card.run(60, 120);
  assert.equal(card.jumps.length, 2);
  assert(Math.abs(card.jumps[1]! - 0.5) < 0.01, `${card.jumps}`);
});
