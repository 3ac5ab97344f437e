import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { ApiPatchOperation } from "../../../manager/contract/api.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { jsonPatch, pointerStep } from "../../../manager/state/json_patch.ts";
import { applyPatch } from "../../fixtures/apply_patch.ts";

Deno.test("jsonPatch() gives nothing when both are alike", () => {
  assert.deepEqual(jsonPatch({ a: [1, { b: null }] }, { a: [1, { b: null }] }), []);
});

Deno.test("jsonPatch() names only what changed", () => {
  const operations = jsonPatch({ a: 1, b: { c: 2, d: [1, 2] } }, { a: 1, b: { c: 3, d: [1, 4] }, e: "new" });
  assert.deepEqual(operations, [
    { op: "replace", path: "/b/c", value: 3 },
    { op: "replace", path: "/b/d/1", value: 4 },
    { op: "add", path: "/e", value: "new" },
  ]);
});

Deno.test("jsonPatch() replaces whole what it is told to", () => {
  const operations = jsonPatch({ m: [{ x: 1 }] }, { m: [{ x: 2 }] }, { whole: new Set(["m"]) });
  assert.deepEqual(operations, [{ op: "replace", path: "/m", value: [{ x: 2 }] }]);
});

Deno.test("pointerStep() escapes as RFC 6901 has it", () => {
  assert.equal(pointerStep("flow/a~b"), "flow~1a~0b");
});

Deno.test("jsonPatch() turns any value into any other", () => {
  const value = fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)) as Json);
  fc.assert(fc.property(value, value, (before, after) => {
    const operations: readonly ApiPatchOperation[] = jsonPatch(before, after);
    assert.deepEqual(applyPatch(before, operations), after);
  }));
});
