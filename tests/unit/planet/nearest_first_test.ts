import { strict as assert } from "node:assert";
import fc from "fast-check";
import { nearestFirst, nearOnes } from "../../../manager/planet/nearest_first.ts";

Deno.test("nearestFirst() puts what takes the fewest changes first", () => {
  assert.deepEqual(nearestFirst("webcamera", ["loop", "soundcard", "webcam"]), ["webcam", "soundcard", "loop"]);
  assert.deepEqual(nearestFirst("HEIGTH", ["width", "height"]), ["height", "width"]);
});

Deno.test("nearestFirst() keeps the order of words that are equally alike", () => {
  assert.deepEqual(nearestFirst("x", ["b", "a", "c"]), ["b", "a", "c"]);
  assert.deepEqual(nearestFirst("", []), []);
});

Deno.test("nearOnes() leaves out what was hardly meant", () => {
  assert.deepEqual(nearOnes("webcm", ["loop", "switch", "webcam", "overlay"]), ["webcam"]);
  assert.deepEqual(nearOnes("vp7-encoder", ["vp9-encoder", "vp8-muxer", "vp8-encoder"]), [
    "vp9-encoder",
    "vp8-encoder",
  ]);
  assert.deepEqual(nearOnes("camera", ["loop", "switch"]), []);
});

Deno.test("nearestFirst() finds a word among all others, however long", () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 60 }), { minLength: 1 }), (words) => {
    const [word] = words as [string];
    assert.equal(nearestFirst(word, words)[0]?.toLowerCase(), word.toLowerCase());
  }));
  assert.equal(nearestFirst("a".repeat(500), ["b", "a".repeat(400)])[0], "a".repeat(400));
});
