import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";

Deno.test("mulaw-encoder gives 64 kbit/s, whatever comes in", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { rate: "44100" });
  const encoder = await bench.start("mulaw", "mulaw-encoder", {}, ["sound"]);
  const samples = await encoded(bench, "mulaw", 3);
  flows(samples, 0.1);
  assert(Math.abs(rateOf(samples) - 64_000) < 1500, `${rateOf(samples)} bit/s`);
  assert.equal(encoder.mood, "happy");
});
