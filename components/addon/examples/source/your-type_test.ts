/** Runs it as a job would, and looks at what comes out. */
import { strict as assert } from "node:assert";
import { ComponentBench } from "runnel/test";
import { definition } from "./definition.ts";
import { run } from "./run.ts";

Deno.test("your-type gives a picture in the colour that is wanted, also when that changes on air", async () => {
  await using bench = new ComponentBench();
  await bench.start("plain", { definition, run }, { width: 64, height: 48, colour: "#000000" });
  const dark = await bench.collect("plain", 0.5, (sample) => sample.bytes());
  assert(dark.length > 5, `only ${dark.length} pictures in half a second`);
  assert(dark.every(([brightness = 255]) => brightness < 32), "the picture is not black");

  await bench.change("plain", { colour: "#ffffff" });
  const bright = await bench.collect("plain", 1, (sample) => sample.bytes()[0] ?? 0);
  assert(bright.at(-1)! > 200, "the picture has not become white");
});
