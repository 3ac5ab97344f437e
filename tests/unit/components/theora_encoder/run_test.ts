import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir } from "../../../fixtures/encoder_check.ts";

Deno.test("theora-encoder changes its bit rate on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { pattern: "smpte", width: "320", height: "240", framerate: "10/1" });
  const encoder = await bench.start("theora", "theora-encoder", { bitrate: "100k", keyframes: "1s" }, ["picture"]);
  const properties = { bitrate: 400_000, quality: null, keyframes: { seconds: 1 } };
  const { before, after } = await changedOnAir(bench, encoder, { name: "theora", properties, mostApart: 0.11 });
  assert(before < 200_000 && after > 1.8 * before, `${before} and then ${after} bit/s`);
});

Deno.test("theora-encoder refuses another bit rate while it goes by its quality, and goes on", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "160", height: "120", framerate: "10/1" });
  const encoder = await bench.start("theora", "theora-encoder", { quality: "30" }, ["picture"]);
  await bench.until("happy", () => encoder.mood === "happy");
  await assert.rejects(bench.change("theora", { bitrate: "400k" }), {
    code: "theora-encoder-by-quality",
    args: { quality: 30 },
  });
  assert((await bench.collect("theora", 1, ({ size }) => size)).length > 5);
});
