import { strict as assert } from "node:assert";
import { olderThan } from "../../../manager/check/older_than.ts";

Deno.test("olderThan() compares number by number, and takes those that are missing for 0", () => {
  assert.ok(olderThan("1.22.0", "1.26"));
  assert.ok(olderThan("1.9", "1.22"));
  assert.ok(olderThan("2.9.5-rc.1", "2.9.6"));
  assert.ok(!olderThan("1.26", "1.26.0"));
  assert.ok(!olderThan("1.26.2", "1.26"));
  assert.ok(!olderThan("2.0", "1.99"));
});
