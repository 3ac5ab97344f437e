import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir, encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

const CAMERA = { pattern: "smpte", width: "320", height: "240", framerate: "10/1" };

Deno.test("av1-encoder gives AV1 with key frames as asked, near its bit rate", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", CAMERA);
  const encoder = await bench.start("av1", "av1-encoder", { bitrate: "150k", keyframes: "10" }, ["picture"]);
  await bench.start("webm", "webm-muxer", {}, ["av1"]);
  const [samples, file] = await Promise.all([encoded(bench, "av1", 5), bench.record("webm", 3)]);
  flows(samples, 0.5);
  const keys = samples.filter(({ key }) => key).map(({ at }) => at);
  assert(keys.length >= 4);
  for (const [index, at] of keys.entries()) if (index > 0) assert(at - keys[index - 1]! < 1.55, `key frames ${keys}`);
  const rate = rateOf(samples.filter(({ at }) => at > samples[0]!.at + 2));
  assert(rate > 75_000 && rate < 225_000, `${rate} bit/s`);
  const { streams, packets } = await probe(file);
  assert.equal(streams[0]!.codec_name, "av1");
  assert.equal(streams[0]!.width, 320);
  assert(packets[0]!.key);
  assert.equal(encoder.mood, "happy");
});

Deno.test("av1-encoder changes its bit rate on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", CAMERA);
  const properties = { bitrate: "60k", keyframes: "2s" };
  const encoder = await bench.start("av1", "av1-encoder", properties, ["picture"]);
  const change = { name: "av1", properties: { bitrate: 300_000, keyframes: { seconds: 2 } }, mostApart: 0.5 };
  const { before, after } = await changedOnAir(bench, encoder, change);
  assert(before < 120_000 && after > 1.8 * before, `${before} and then ${after} bit/s`);
});
