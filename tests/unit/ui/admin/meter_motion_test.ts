import { strict as assert } from "node:assert";
import { type MeterState, moveMeter, rests } from "../../../../ui/admin/part/readings/meter_motion.ts";

const quiet: MeterState = { level: -60, peak: -60, peakAtMs: 0 };

Deno.test("moveMeter() goes up at once", () => {
  const state = moveMeter(quiet, { level: -12, peak: -6 }, { nowMs: 100, sinceMs: 16 });
  assert.deepEqual(state, { level: -12, peak: -6, peakAtMs: 100 });
});

Deno.test("moveMeter() falls evenly and holds the peak for a while", () => {
  const loud = { level: -12, peak: -6, peakAtMs: 100 };
  const silence = { level: -60, peak: -60 };
  const soon = moveMeter(loud, silence, { nowMs: 600, sinceMs: 500 });
  assert.deepEqual(soon, { level: -27, peak: -6, peakAtMs: 100 });
  const later = moveMeter(soon, silence, { nowMs: 1700, sinceMs: 100 });
  assert.equal(later.peak, -9);
});

Deno.test("moveMeter() comes to rest at the reading", () => {
  let state: MeterState = { level: 0, peak: 0, peakAtMs: 0 };
  const reading = { level: -40, peak: -30 };
  let nowMs = 0;
  while (!rests(state, reading) && nowMs < 10_000) {
    state = moveMeter(state, reading, { nowMs: nowMs += 16, sinceMs: 16 });
  }
  assert.deepEqual([state.level, state.peak], [-40, -30]);
});
