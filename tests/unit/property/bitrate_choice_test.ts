import { strict as assert } from "node:assert";
import { bitrateChoice } from "../../../components/property/mod.ts";

const property = bitrateChoice({ of: [64_000, 128_000], default: 128_000 });

Deno.test("bitrateChoice() takes the rates it lists, however they are written", () => {
  for (const text of ["128k", "128000", "0.128M"]) assert.deepEqual(property.parse(text), { ok: true, value: 128_000 });
});

Deno.test("bitrateChoice() refuses other rates, and lists its own", () => {
  for (const text of ["100k", "128", "fast", ""]) {
    assert.deepEqual(property.parse(text), {
      ok: false,
      problem: { id: "value-choice", args: { value: text, allowed: "64k, 128k" } },
    });
  }
});

Deno.test("bitrateChoice() has its choices and its default in its schema", () => {
  assert.deepEqual(property.schema, { type: "number", enum: [64_000, 128_000], default: 128_000 });
  assert.deepEqual([property.unit, property.default, property.defaultText], ["bit/s", 128_000, "128k"]);
});
