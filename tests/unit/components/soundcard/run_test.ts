import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

Deno.test("soundcard is hungry and says so when its input is not there", async () => {
  await using bench = new ComponentBench();
  const state = await bench.start("mic", "soundcard", { device: "hw:77" });
  await bench.until("a message", () => state.messages.has("soundcard-missing"));
  assert.equal(state.mood, "hungry");
  assert.deepEqual(state.messages.get("soundcard-missing")?.args, { device: "hw:77", layer: "device" });
});
