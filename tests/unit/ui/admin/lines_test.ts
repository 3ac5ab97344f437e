import { strict as assert } from "node:assert";
import { lineCount, newLine, offsetOf } from "../../../../ui/admin/config/lines.ts";

const whole = "planet: a\nflows:\n  demo: {}";

Deno.test("lineCount() counts the last line too", () => {
  assert.deepEqual(["", "a", "a\n", whole].map(lineCount), [1, 1, 2, 3]);
});

Deno.test("offsetOf() finds a place, and the nearest for one that is not there", () => {
  assert.equal(whole.slice(offsetOf(whole, 3, 3)), "demo: {}");
  assert.equal(offsetOf(whole, 1, 1), 0);
  assert.equal(whole.slice(0, offsetOf(whole, 2, 99)), "planet: a\nflows:");
  assert.equal(offsetOf(whole, 99, 99), whole.length);
});

Deno.test("newLine() is as far in as the line it leaves", () => {
  assert.equal(newLine(whole, whole.length), "\n  ");
  assert.equal(newLine(whole, 5), "\n");
  assert.equal(newLine("    a", 2), "\n  ");
});
