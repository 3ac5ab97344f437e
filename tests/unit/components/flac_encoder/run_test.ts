import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";

Deno.test("flac-encoder gives less than the sound took, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine", volume: "0.5" });
  const encoder = await bench.start("flac", "flac-encoder", { quality: "8" }, ["sound"]);
  const samples = await encoded(bench, "flac", 3);
  flows(samples, 0.1);
  const raw = 48_000 * 16 * 2;
  assert(rateOf(samples) < raw / 2, `${rateOf(samples)} bit/s`);
  assert.equal(encoder.mood, "happy");
});
