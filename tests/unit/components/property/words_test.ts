import { strict as assert } from "node:assert";
import { choice } from "../../../../components/property/mod.ts";

Deno.test("choice() understands other words for what it allows, and keeps its own", () => {
  const clock = choice({ of: ["none", "time"], aliases: { true: "time" }, default: "none" });
  assert.deepEqual(clock.parse("true"), { ok: true, value: "time" });
  assert.deepEqual(clock.parse("time"), { ok: true, value: "time" });
  assert.deepEqual(clock.parse("toString").ok, false);
});
