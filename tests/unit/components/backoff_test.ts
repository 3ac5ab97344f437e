import { strict as assert } from "node:assert";
import { Backoff } from "../../../components/backoff.ts";

/** A backoff on a clock that the test moves, without jitter. */
function setUp(maxFailures = 5): { backoff: Backoff; pass: (ms: number) => void } {
  let nowMs = 0;
  const backoff = new Backoff({ now: () => nowMs, random: () => 0.5, maxFailures });
  return { backoff, pass: (ms) => void (nowMs += ms) };
}

Deno.test("Backoff.noteFailure() gives 0, then 1 s doubling to 30 s when it keeps failing", () => {
  const { backoff } = setUp(10);
  const delays = Array.from({ length: 10 }, () => backoff.noteFailure());
  assert.deepEqual(delays, [0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, null]);
});

Deno.test("Backoff.noteFailure() gives up when it has failed five times in a row", () => {
  const { backoff } = setUp();
  assert.deepEqual(Array.from({ length: 5 }, () => backoff.noteFailure()), [0, 1000, 2000, 4000, null]);
  assert.equal(backoff.failures, 5);
});

Deno.test("Backoff.noteFailure() starts anew when all was well for 20 s", () => {
  const { backoff, pass } = setUp();
  backoff.noteFailure();
  backoff.noteFailure();
  backoff.noteWell(true);
  pass(12_000);
  backoff.noteWell(true);
  pass(8000);
  assert.equal(backoff.noteFailure(), 0);
});

Deno.test("Backoff.noteFailure() forgets earlier failures when a long good time ended before the failure", () => {
  const { backoff, pass } = setUp();
  backoff.noteFailure();
  backoff.noteWell(true);
  pass(20_000);
  backoff.noteWell(false);
  assert.equal(backoff.noteFailure(), 0);
});

Deno.test("Backoff.noteFailure() remembers failures when being well was broken off", () => {
  const { backoff, pass } = setUp();
  backoff.noteFailure();
  backoff.noteWell(true);
  pass(19_000);
  backoff.noteWell(false);
  backoff.noteWell(true);
  pass(19_000);
  assert.equal(backoff.noteFailure(), 1000);
});

Deno.test("Backoff.noteFailure() spreads delays by a fifth when random says so", () => {
  const delay = (random: number): number | null => {
    const backoff = new Backoff({ random: () => random });
    backoff.noteFailure();
    return backoff.noteFailure();
  };
  assert.equal(delay(0), 800);
  assert.equal(delay(1), 1200);
});

Deno.test("Backoff.reset() makes the next failure the first", () => {
  const { backoff } = setUp();
  for (let i = 0; i < 5; i++) backoff.noteFailure();
  backoff.reset();
  assert.equal(backoff.noteFailure(), 0);
});
