import { strict as assert } from "node:assert";
import { levelOf } from "../../../../components/_sound/level_meter.ts";

const said = (structure: string, element = "meter") =>
  ({ type: "element", element, name: "level", structure }) as const;

Deno.test("levelOf() reads one value for each channel, and says what is silent in a number that JSON knows", () => {
  const stereo = "level, endtime=(guint64)2, rms=(GValueArray)< -9.0315170914022538, -699.9 >, " +
    "peak=(GValueArray)< -6.02113, -349.99 >, decay=(GValueArray)< -1, -1 >;";
  assert.deepEqual(levelOf(said(stereo), "meter"), { rms: [-9, -100], peak: [-6, -100] });
});

Deno.test("levelOf() reads the other ways in which GStreamer writes lists and numbers", () => {
  const typed = "level, rms=(GValueArray)< (double)-12.5 >, peak=(double){ -inf };";
  assert.deepEqual(levelOf(said(typed), "meter"), { rms: [-12.5], peak: [-100] });
  const odd = "level, rms=(GValueArray)< nan, -3e-1 >, peak=(GValueArray)< 0, 2.5 >;";
  assert.deepEqual(levelOf(said(odd), "meter"), { rms: [-100, -0.3], peak: [0, 2.5] });
});

Deno.test("levelOf() leaves other messages alone", () => {
  assert.equal(levelOf(said("level, rms=(GValueArray)< 0 >, peak=(GValueArray)< 0 >;", "other"), "meter"), null);
  assert.equal(levelOf(said("level, endtime=(guint64)2;"), "meter"), null);
  assert.equal(levelOf({ type: "latency" }, "meter"), null);
});
