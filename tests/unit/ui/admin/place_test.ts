import { strict as assert } from "node:assert";
import { moved, readPlace, resized, snapped } from "../../../../ui/admin/part/places/place.ts";

const frame = { width: 640, height: 360 };
const own = { width: 320, height: 180 };
const place = { left: 100, top: 50, width: 160, height: 90 };

Deno.test("readPlace() fills the frame with a picture of which nothing is said", () => {
  assert.deepEqual(readPlace(undefined, { frame, own }), { left: 0, top: 0, width: 640, height: 360 });
});

Deno.test("readPlace() takes the picture's own size where none is set", () => {
  const value = { left: 8, top: null, width: null, height: 100, alpha: 1 };
  assert.deepEqual(readPlace(value, { frame, own }), { left: 8, top: 0, width: 320, height: 100 });
});

Deno.test("moved() leaves a part of the picture within the frame", () => {
  assert.deepEqual(moved(place, { x: 10.4, y: -20 }, frame), { ...place, left: 110, top: 30 });
  const gone = moved(place, { x: -9999, y: 9999 }, frame);
  assert.ok(gone.left + gone.width > 0 && gone.top < frame.height);
});

Deno.test("resized() keeps the form, does not outgrow the frame, and never vanishes", () => {
  assert.deepEqual(resized(place, 160, frame), { ...place, width: 320, height: 180 });
  assert.deepEqual(resized(place, 9999, frame), { ...place, width: 640, height: 360 });
  const small = resized(place, -9999, frame);
  assert.ok(small.width >= 16 && small.height >= 16, JSON.stringify(small));
});

Deno.test("snapped() draws to edges and the middle when they are near, else leaves it", () => {
  assert.deepEqual(snapped({ ...place, left: 5, top: 266 }, frame), { ...place, left: 0, top: 270 });
  assert.equal(snapped({ ...place, left: 236 }, frame).left, 240);
  assert.deepEqual(snapped(place, frame), place);
});
