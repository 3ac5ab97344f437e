import { strict as assert } from "node:assert";
import { keyframes } from "../../../components/property/mod.ts";

Deno.test("keyframes() reads a number of frames or a time", () => {
  const property = keyframes({ default: { seconds: 2 } });
  assert.deepEqual(property.parse("50"), { ok: true, value: { frames: 50 } });
  assert.deepEqual(property.parse("1500ms"), { ok: true, value: { seconds: 1.5 } });
  assert.equal(property.defaultText, "2s");
});

Deno.test("keyframes() refuses distances that no stream can use", () => {
  for (const text of ["", "0", "3001", "2.5", "10ms", "2m", "two"]) {
    const read = keyframes({ optional: true }).parse(text);
    assert.equal(!read.ok && read.problem.id, "value-keyframes", text);
  }
});
