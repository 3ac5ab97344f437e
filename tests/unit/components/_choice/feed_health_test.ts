import { strict as assert } from "node:assert";
import { FeedHealth } from "../../../../components/_choice/feed_health.ts";

const SILENCE = 1000;

Deno.test("FeedHealth gives a feed that nobody has heard the time of one silence", () => {
  const health = new FeedHealth(0);
  assert(health.isAlive(1000, SILENCE));
  assert(!health.isAlive(1001, SILENCE));
  assert.equal(health.steadyMs(500, SILENCE), 0);
});

Deno.test("FeedHealth counts how long a feed is steady, anew after each break", () => {
  const health = new FeedHealth(0);
  for (let at = 100; at <= 3000; at += 100) health.sample(at, null, SILENCE);
  assert.equal(health.steadyMs(3000, SILENCE), 2900);
  assert.equal(health.steadyMs(4001, SILENCE), 0);
  health.sample(5000, null, SILENCE);
  assert.equal(health.steadyMs(5200, SILENCE), 200);
  health.lost();
  assert(!health.isAlive(5201, SILENCE));
  health.sample(5300, null, SILENCE);
  assert.equal(health.steadyMs(5400, SILENCE), 100);
});

Deno.test("FeedHealth waits longer for a feed whose samples last long", () => {
  const health = new FeedHealth(0);
  health.sample(0, 2_000_000_000n, SILENCE);
  assert(health.isAlive(6000, SILENCE));
  assert(!health.isAlive(6001, SILENCE));
});

Deno.test("FeedHealth waits longer for a feed that gives samples rarely, and not after a single break", () => {
  const [rare, stumbling] = [new FeedHealth(0), new FeedHealth(0)];
  for (const at of [0, 900, 1800]) rare.sample(at, null, SILENCE);
  for (const at of [0, 40, 940]) stumbling.sample(at, null, SILENCE);
  assert(rare.isAlive(1800 + 2700, SILENCE));
  assert(!rare.isAlive(1800 + 2701, SILENCE));
  assert(!stumbling.isAlive(940 + 1001, SILENCE));
});
