import { strict as assert } from "node:assert";
import fc from "fast-check";
import { dependencyOrder } from "../../../manager/plan/dependency_order.ts";

Deno.test("dependencyOrder() puts what is needed first, and otherwise keeps the order", () => {
  const needs: Record<string, string[]> = { a: ["c"], b: [], c: ["d"], d: [] };
  assert.deepEqual(dependencyOrder(["a", "b", "c", "d"], (key) => needs[key] ?? []), ["d", "c", "a", "b"]);
});

Deno.test("dependencyOrder() passes over needs that are not among the keys", () => {
  assert.deepEqual(dependencyOrder(["a"], () => ["z", "a"]), ["a"]);
});

Deno.test("dependencyOrder() gives every key once, circles or not, in order where there is none", () => {
  const graphs = fc.integer({ min: 1, max: 30 }).chain((size) =>
    fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 60 }), fc.boolean())
  );
  fc.assert(fc.property(graphs, ([size, pairs, circles]) => {
    const edges = pairs.filter(([from, to]) => circles || from > to);
    const keys = Array.from({ length: size }, (_, n) => String(n));
    const ordered = dependencyOrder(
      keys,
      (key) => edges.filter(([from]) => `${from}` === key).map(([, to]) => `${to}`),
    );
    assert.deepEqual([...ordered].sort(), [...keys].sort());
    if (circles) return;
    for (const [from, to] of edges) assert.ok(ordered.indexOf(`${to}`) < ordered.indexOf(`${from}`));
  }));
});

Deno.test("dependencyOrder() orders a chain that would overflow the call stack", () => {
  const keys = Array.from({ length: 50_000 }, (_, n) => String(n));
  const ordered = dependencyOrder(keys, (key) => [String(Number(key) + 1)]);
  assert.equal(ordered[0], "49999");
});
