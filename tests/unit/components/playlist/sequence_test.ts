import { strict as assert } from "node:assert";
import { Sequence } from "../../../../components/playlist/sequence.ts";

function taken(sequence: Sequence, count: number): (string | null)[] {
  return Array.from({ length: count }, () => sequence.take());
}

Deno.test("Sequence.take() gives each file once in its order, and begins again where that is wanted", () => {
  const [again, once] = [new Sequence(true), new Sequence(false)];
  for (const sequence of [again, once]) sequence.set(["a", "b", "a"]);
  assert.deepEqual(taken(again, 5), ["a", "b", "a", "a", "b"]);
  assert.deepEqual(taken(once, 4), ["a", "b", "a", null]);
});

Deno.test("Sequence.take() gives a new file in its place, and one that came back anew", () => {
  const sequence = new Sequence(false);
  sequence.set(["b", "c"]);
  assert.deepEqual(taken(sequence, 2), ["b", "c"]);
  sequence.set(["a", "b", "c"]);
  assert.deepEqual(taken(sequence, 2), ["a", null]);
  sequence.set(["a", "c"]);
  sequence.set(["a", "b", "c"]);
  assert.deepEqual(taken(sequence, 2), ["b", null]);
});

Deno.test("Sequence.take() gives nothing when there is nothing", () => {
  assert.equal(new Sequence(true).take(), null);
});
