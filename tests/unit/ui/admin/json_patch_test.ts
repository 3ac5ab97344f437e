import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { jsonPatch } from "../../../../manager/state/json_patch.ts";
import { applyPatch } from "../../../../ui/admin/state/json_patch.ts";

Deno.test("applyPatch() adds, replaces and removes members", () => {
  const before = { a: { b: 1, c: 2 }, d: 3 };
  const after = applyPatch<unknown>(before, [
    { op: "replace", path: "/a/b", value: 9 },
    { op: "add", path: "/a/e", value: null },
    { op: "remove", path: "/a/c" },
  ]);
  assert.deepEqual(after, { a: { b: 9, e: null }, d: 3 });
  assert.deepEqual(before, { a: { b: 1, c: 2 }, d: 3 });
});

Deno.test("applyPatch() adds, replaces and removes items of a list", () => {
  const after = applyPatch<unknown>({ list: [1, 2, 3] }, [
    { op: "replace", path: "/list/0", value: 0 },
    { op: "remove", path: "/list/1" },
    { op: "add", path: "/list/1", value: 7 },
    { op: "add", path: "/list/-", value: 8 },
  ]);
  assert.deepEqual(after, { list: [0, 7, 3, 8] });
});

Deno.test("applyPatch() reads escaped keys: an id has a slash", () => {
  const after = applyPatch<unknown>({ components: { "demo/live": { mood: "happy" } } }, [
    { op: "replace", path: "/components/demo~1live/mood", value: "sad" },
    { op: "add", path: "/components/a~01", value: 1 },
  ]);
  assert.deepEqual(after, { components: { "demo/live": { mood: "sad" }, "a~1": 1 } });
});

Deno.test("applyPatch() keeps the very objects that nothing touched", () => {
  const before = { touched: { x: 1 }, kept: { y: 1 } };
  const after = applyPatch(before, [{ op: "replace", path: "/touched/x", value: 2 }]);
  assert.equal(after.kept, before.kept);
  assert.notEqual(after.touched, before.touched);
});

Deno.test("applyPatch() replaces the whole document when the path is empty", () => {
  assert.deepEqual(applyPatch<unknown>({ a: 1 }, [{ op: "replace", path: "", value: [1] }]), [1]);
});

for (const path of ["/gone/x", "/list/9", "/list/x", "/list/-/x", "/text/0"]) {
  Deno.test(`applyPatch() refuses ${path}, which leads nowhere`, () => {
    const document = { list: [1], text: "word" };
    assert.throws(() => applyPatch(document, [{ op: "replace", path, value: 1 }]), RangeError);
  });
}

Deno.test("applyPatch() makes of any state what the manager's patch says", () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
    const [from, to] = JSON.parse(JSON.stringify([before, after])) as [Json, Json];
    assert.deepEqual(applyPatch(from, jsonPatch(from, to)), to);
  }));
});
