import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";

Deno.test("aac-encoder gives AAC without a gap, near its bit rate, at a rate that it knows", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "pink-noise", rate: "22050" });
  const encoder = await bench.start("aac", "aac-encoder", { bitrate: "96k" }, ["sound"]);
  const [samples, [caps]] = await Promise.all([
    encoded(bench, "aac", 4),
    bench.collect("aac", 0.1, ({ caps }) => caps),
  ]);
  flows(samples, 0.033);
  const rate = rateOf(samples);
  assert(rate > 75_000 && rate < 120_000, `${rate} bit/s`);
  assert.match(caps!, /mpegversion=\(int\)4.*stream-format=\(string\)raw.*codec_data/);
  assert.equal(encoder.mood, "happy");
});
