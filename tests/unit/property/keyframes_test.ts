import { strict as assert } from "node:assert";
import { keyframes } from "../../../components/property/mod.ts";

const property = keyframes({ default: { seconds: 2 } });

Deno.test("keyframes() reads a number of frames or a time", () => {
  assert.deepEqual(property.parse("50"), { ok: true, value: { frames: 50 } });
  assert.deepEqual(property.parse("2s"), { ok: true, value: { seconds: 2 } });
  assert.deepEqual(property.parse("1500ms"), { ok: true, value: { seconds: 1.5 } });
});

Deno.test("keyframes() refuses distances that no stream can use, and tells what is allowed", () => {
  for (const text of ["", "0", "3001", "-1", "2.5", "2 s", "10ms", "61s", "2m", "two"]) {
    assert.deepEqual(property.parse(text), {
      ok: false,
      problem: { id: "value-keyframes", args: { value: text, maxFrames: 3000, min: "100ms", max: "1m" } },
    });
  }
});

Deno.test("keyframes() prints its default as a person writes it", () => {
  assert.equal(property.defaultText, "2s");
  assert.equal(keyframes({ default: { frames: 50 } }).defaultText, "50");
});
