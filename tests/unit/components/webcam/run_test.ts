import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

Deno.test("webcam is hungry and says so when its camera is not there", async () => {
  await using bench = new ComponentBench();
  const state = await bench.start("camera", "webcam", { device: "/dev/no-such-camera" });
  await bench.until("a message", () => state.messages.has("webcam-missing"));
  assert.equal(state.mood, "hungry");
  assert.deepEqual(state.messages.get("webcam-missing")?.args, { device: "/dev/no-such-camera", layer: "device" });
});
