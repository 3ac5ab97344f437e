import { strict as assert } from "node:assert";
import { backoffMs } from "../../../../ui/shared/backoff.ts";

Deno.test("backoffMs() doubles from 1 s to 15 s", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, 0.5)), [
    1000,
    2000,
    4000,
    8000,
    15000,
    15000,
  ]);
});

Deno.test("backoffMs() spreads by a fifth either way", () => {
  assert.equal(backoffMs(1, 0), 800);
  assert.equal(backoffMs(1, 1), 1200);
});
