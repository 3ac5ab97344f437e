import { strict as assert } from "node:assert";
import { pictureOf, sizeGiven } from "../../../../components/_caps/picture_given.ts";

const WHOLE = { left: 0, right: 0, top: 0, bottom: 0, turned: false };
const PAL = { width: 720, height: 576, framerate: "25/1", pixelAspect: 16 / 15 };

Deno.test("pictureOf() reads size, rate and shape of pixels", () => {
  const caps = "video/x-raw, format=(string)I420, width=(int)720, height=(int)576, framerate=(fraction)25/1";
  assert.deepEqual(pictureOf(`${caps}, pixel-aspect-ratio=(fraction)16/15`), PAL);
  assert.deepEqual(pictureOf(caps), { ...PAL, pixelAspect: 1 });
});

Deno.test("pictureOf() knows no rate when it varies, and nothing at all without a size", () => {
  assert.equal(pictureOf("video/x-raw, width=(int)4, height=(int)3, framerate=(fraction)0/1")?.framerate, null);
  assert.equal(pictureOf("audio/x-raw, rate=(int)48000"), null);
});

Deno.test("sizeGiven() makes pixels square, and lets a missing side follow from the other", () => {
  assert.deepEqual(sizeGiven(PAL, WHOLE, { width: null, height: null }), { width: 768, height: 576 });
  assert.deepEqual(sizeGiven(PAL, WHOLE, { width: 320, height: null }), { width: 320, height: 240 });
  assert.deepEqual(sizeGiven(PAL, WHOLE, { width: null, height: 288 }), { width: 384, height: 288 });
  assert.deepEqual(sizeGiven(PAL, WHOLE, { width: 100, height: 100 }), { width: 100, height: 100 });
});

Deno.test("sizeGiven() turns what is left after cutting", () => {
  const picture = { width: 640, height: 480, framerate: null, pixelAspect: 1 };
  const cutting = { left: 20, right: 20, top: 0, bottom: 80, turned: true };
  assert.deepEqual(sizeGiven(picture, cutting, { width: null, height: null }), { width: 400, height: 600 });
  assert.deepEqual(sizeGiven(picture, cutting, { width: 200, height: null }), { width: 200, height: 300 });
});

Deno.test("sizeGiven() gives nothing when nothing is left", () => {
  assert.equal(sizeGiven(PAL, { ...WHOLE, left: 400, right: 320 }, { width: 320, height: 240 }), null);
});
