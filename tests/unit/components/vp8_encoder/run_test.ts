import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir } from "../../../fixtures/encoder_check.ts";

Deno.test("vp8-encoder keeps to its bit rate, and puts key frames at times that are counted in seconds", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { pattern: "smpte", width: "320", height: "240", framerate: "20/1" });
  const encoder = await bench.start("vp8", "vp8-encoder", { bitrate: "200k", keyframes: "500ms" }, ["picture"]);
  const look = (sample: { ptsNs: bigint | null; size: number; isDelta: boolean }) => ({
    at: Number(sample.ptsNs!) / 1e9,
    size: sample.size,
    key: !sample.isDelta,
  });
  const samples = await bench.collect("vp8", 4, look);
  assert(samples[0]!.key);
  const keys = samples.filter(({ key }) => key).map(({ at }) => at);
  assert(keys.length >= 6);
  for (const [index, at] of keys.entries()) if (index > 0) assert(at - keys[index - 1]! < 0.56, `key frames ${keys}`);
  const later = samples.filter(({ at }) => at > samples[0]!.at + 1);
  const rate = later.reduce((sum, { size }) => sum + size, 0) * 8 / (later.at(-1)!.at - later[0]!.at);
  assert(rate > 150_000 && rate < 260_000, `${rate} bit/s`);
  assert.equal(encoder.mood, "happy");
});

Deno.test("vp8-encoder changes its bit rate on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { pattern: "smpte", width: "320", height: "240", framerate: "10/1" });
  const encoder = await bench.start("vp8", "vp8-encoder", { bitrate: "100k" }, ["picture"]);
  const properties = { bitrate: 400_000, keyframes: { seconds: 2 } };
  const { before, after } = await changedOnAir(bench, encoder, { name: "vp8", properties, mostApart: 0.5 });
  assert(before < 160_000 && after > 1.8 * before, `${before} and then ${after} bit/s`);
});
