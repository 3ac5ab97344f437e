import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir } from "../../../fixtures/encoder_check.ts";

Deno.test("opus-encoder changes its bit rate on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "pink-noise" });
  const encoder = await bench.start("opus", "opus-encoder", { bitrate: "32k" }, ["sound"]);
  const { before, after } = await changedOnAir(bench, encoder, {
    name: "opus",
    properties: { bitrate: 128_000 },
    mostApart: 0.021,
  });
  assert(before < 36_000 && Math.abs(after - 128_000) < 13_000, `${before} and then ${after} bit/s`);
});
