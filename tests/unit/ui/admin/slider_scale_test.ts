import { strict as assert } from "node:assert";
import {
  fromSlider,
  nudged,
  numberRange,
  SLIDER_STEPS,
  toSlider,
} from "../../../../ui/admin/part/controls/slider_scale.ts";

const bitrate = numberRange({ min: 16, max: 50_000, usual: 800, whole: false });
const volume = numberRange({ min: 0, max: 10, usual: 1, whole: false });
const gain = numberRange({ min: -60, max: 20, usual: 0, whole: false });
const quality = numberRange({ min: 1, max: 99, usual: 75, whole: true });

Deno.test("numberRange() takes finer steps at the small end of wide ranges only", () => {
  assert.deepEqual([bitrate, volume, gain, quality].map(({ curve }) => curve), [
    "logarithmic",
    "cubic",
    "even",
    "even",
  ]);
});

for (const [name, range] of Object.entries({ bitrate, volume, gain, quality })) {
  Deno.test(`fromSlider() gives both ends and what toSlider() was given: ${name}`, () => {
    assert.equal(fromSlider(0, range), range.min);
    assert.equal(fromSlider(SLIDER_STEPS, range), range.max);
    for (const value of [range.min, range.max, quality.max > range.max ? range.max : range.min + 1]) {
      assert.equal(fromSlider(toSlider(value, range), range), value);
    }
  });

  Deno.test(`nudged() reaches each end, key by key: ${name}`, () => {
    for (const [by, end] of [[1, range.max], [-1, range.min]] as const) {
      let value = by > 0 ? range.min : range.max;
      for (let pressed = 0; pressed < 500 && value !== end; pressed++) {
        const next = nudged(value, by, range);
        assert.ok(by > 0 ? next > value : next < value, `${value} became ${next}`);
        value = next;
      }
      assert.equal(value, end);
    }
  });
}

Deno.test("toSlider() puts what changes nothing near the middle of a loudness", () => {
  const at = toSlider(1, volume) / SLIDER_STEPS;
  assert.ok(at > 0.4 && at < 0.6, String(at));
});

Deno.test("toSlider() takes what lies outside as the nearest end", () => {
  assert.equal(toSlider(0, bitrate), 0);
  assert.equal(toSlider(99, volume), SLIDER_STEPS);
});
