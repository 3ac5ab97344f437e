import { strict as assert } from "node:assert";
import { addPoint, ratesPerSecond, type StatsPoint } from "../../../../ui/admin/part/rates.ts";

const point = (atMs: number, uptimeSeconds: number, bytes: number): StatsPoint => ({
  atMs,
  stats: { uptimeSeconds, feeds: [], bytes: { in: 0, out: bytes } },
});

Deno.test("ratesPerSecond() divides what was added by the time that passed", () => {
  const history = [point(0, 1, 0), point(2000, 3, 500), point(3000, 4, 1500)];
  assert.deepEqual(ratesPerSecond(history, ({ bytes }) => bytes?.out ?? 0), [250, 1000]);
});

Deno.test("ratesPerSecond() is never below zero, and zero when no time passed", () => {
  const history = [point(0, 1, 500), point(1000, 2, 100), point(1000, 2, 900)];
  assert.deepEqual(ratesPerSecond(history, ({ bytes }) => bytes?.out ?? 0), [0, 0]);
});

Deno.test("addPoint() begins anew when the part was started anew", () => {
  const newest = point(4000, 0.5, 10);
  assert.deepEqual(addPoint([point(0, 100, 0), point(2000, 102, 5)], newest), [newest]);
});

Deno.test("addPoint() keeps the newest 60 points", () => {
  let history: readonly StatsPoint[] = [];
  for (let at = 0; at < 70; at++) history = addPoint(history, point(at, at, at));
  assert.equal(history.length, 60);
  assert.equal(history.at(-1)?.atMs, 69);
});
