import { strict as assert } from "node:assert";
import { shownUnit } from "../../../../ui/admin/part/controls/shown_unit.ts";

Deno.test("shownUnit() takes a larger unit where the base unit has too many digits", () => {
  assert.deepEqual(shownUnit("bit/s"), { word: "kb/s", size: 1000 });
  assert.deepEqual(shownUnit("dB"), { word: "dB", size: 1 });
  assert.deepEqual(shownUnit(null), { word: "", size: 1 });
});
