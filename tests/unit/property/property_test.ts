import { strict as assert } from "node:assert";
import fc from "fast-check";
import { definitions } from "../../../components/catalogue.ts";
import { integer, type Property } from "../../../components/property/mod.ts";
import { Texts } from "../../../manager/text/texts.ts";

const texts = new Texts();

Deno.test("property() tells required, optional and defaulted ones apart", () => {
  const range = { min: 0, max: 9 };
  assert.equal(integer(range).default, undefined);
  assert.equal(integer({ ...range, optional: true }).default, null);
  assert.equal(integer({ ...range, default: 0 }).default, 0);
  assert.equal(integer({ ...range, optional: true }).defaultText, null);
});

for (const { type, properties } of definitions.values()) {
  for (const [name, property] of Object.entries(properties)) {
    Deno.test(`property ${name} of ${type} has a default that it would take itself`, () => {
      const { defaultText, shape, default: value } = property as Property;
      if (defaultText === null) return;
      // Lists and maps are written as YAML has them in one line, which is as JSON has them.
      assert.deepEqual(shape === null ? property.parse(defaultText) : { ok: true, value: JSON.parse(defaultText) }, {
        ok: true,
        value,
      });
    });

    Deno.test(`property ${name} of ${type} reads any text, or has a sentence about it`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9.]{1,6}[a-zA-Z/]{0,3}$/)), (text) => {
          const read = property.parse(text);
          if (!read.ok) assert.ok(texts.find(read.problem) !== null, read.problem.id);
        }),
        { numRuns: 50 },
      );
    });
  }
}
