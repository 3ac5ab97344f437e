import { strict as assert } from "node:assert";
import fc from "fast-check";
import { decimal, integer } from "../../../components/property/mod.ts";

Deno.test("integer() reads whole numbers within its range", () => {
  const property = integer({ min: -5, max: 7680, unit: "pixels", default: 640 });
  for (const [text, value] of [["640", 640], ["-5", -5], ["+7", 7], ["0012", 12]] as const) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  assert.deepEqual([property.default, property.defaultText, property.unit], [640, "640", "pixels"]);
  assert.deepEqual(property.schema, { type: "integer", minimum: -5, maximum: 7680, default: 640 });
});

Deno.test("integer() refuses everything else, and names its range", () => {
  const property = integer({ min: -5, max: 7680 });
  for (const text of ["", " 1", "1.0", "1e3", "0x10", "-6", "7681", "∞", "9".repeat(400), "1 px"]) {
    assert.deepEqual(property.parse(text), {
      ok: false,
      problem: { id: "value-integer", args: { value: text, min: "-5", max: "7680" } },
    });
  }
});

Deno.test("decimal() reads numbers with a point, and refuses those out of range", () => {
  const property = decimal({ min: -90, max: 90 });
  for (const [text, value] of [["-12.05", -12.05], [".5", 0.5], ["90", 90], ["3.", 3]] as const) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  for (const text of ["", ".", "90.1", "1,5", "NaN", "Infinity", "1e1"]) assert.equal(property.parse(text).ok, false);
});

Deno.test("integer() reads back every number that it allows", () => {
  const property = integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
    assert.deepEqual(property.parse(String(value)), { ok: true, value: value === 0 ? 0 : value });
  }));
});
