import { strict as assert } from "node:assert";
import { bitrateChoice } from "../../../../components/property/mod.ts";

const property = bitrateChoice({ of: [32_000, 128_000], default: 128_000 });

Deno.test("bitrateChoice() reads a bit rate that is allowed, however it is written", () => {
  assert.deepEqual(property.parse("32k"), { ok: true, value: 32_000 });
  assert.deepEqual(property.parse("128000"), { ok: true, value: 128_000 });
});

Deno.test("bitrateChoice() refuses others and names those that are allowed", () => {
  for (const text of ["33k", "128", "fast"]) {
    assert.deepEqual(property.parse(text), {
      ok: false,
      problem: { id: "value-choice", args: { value: text, allowed: "32k, 128k" } },
    });
  }
});

Deno.test("bitrateChoice() has its choices and its default in its schema", () => {
  assert.deepEqual(property.schema, { type: "number", enum: [32_000, 128_000], default: 128_000 });
  assert.equal(property.defaultText, "128k");
});
