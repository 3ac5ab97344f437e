import { strict as assert } from "node:assert";
import { meterPart, soundLevel, soundLevels } from "../../../../ui/admin/part/readings/sound_level.ts";

const level = { rms: [-20, -30], peak: [-10, -12] };

Deno.test("soundLevel() knows a level by its form", () => {
  assert.deepEqual(soundLevel(level), level);
  for (const other of [undefined, "a", 3, { rms: [1] }, { rms: ["x"], peak: [1] }]) {
    assert.equal(soundLevel(other), null);
  }
});

Deno.test("soundLevels() knows levels by name, and nothing else", () => {
  assert.deepEqual(soundLevels({ tone: level }), new Map([["tone", level]]));
  for (const other of [{}, level, { tone: level, other: 3 }, "a"]) assert.equal(soundLevels(other), null);
});

Deno.test("meterPart() reaches from -60 dB to 0 dB", () => {
  assert.deepEqual([-100, -60, -30, 0, 3].map(meterPart), [0, 0, 0.5, 1, 1]);
});
