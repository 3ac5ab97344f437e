/** Runs it as a job would, and looks at what comes out. */
import { strict as assert } from "node:assert";
import { ComponentBench } from "runnel/test";
import { definition } from "./definition.ts";
import { run } from "./run.ts";

const WIDTH = 64;
const HEIGHT = 48;

Deno.test("your-type shows one half of the picture twice, and another when that changes on air", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", { width: WIDTH, height: HEIGHT, pattern: "smpte" });
  await bench.start("mirror", { definition, run }, { side: "left" }, ["camera"]);
  const first = await bench.collect("mirror", 0.5, (sample) => sample.bytes());
  assert(first.length > 5, `only ${first.length} pictures in half a second`);
  assert(first.every((picture) => isSame(row(picture, 10), row(picture, 10).reverse())), "left and right differ");

  await bench.change("mirror", { side: "top" });
  const later = await bench.collect("mirror", 1, (sample) => sample.bytes());
  const last = later.at(-1)!;
  assert(isSame(row(last, 4), row(last, HEIGHT - 1 - 4)), "top and bottom differ");
});

/** A row of the picture's brightness. */
function row(picture: Uint8Array, y: number): Uint8Array {
  return picture.slice(y * WIDTH, (y + 1) * WIDTH);
}

/** Whether two rows look alike: converting colours rounds a little. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((value, index) => Math.abs(value - other[index]!) < 12);
}
