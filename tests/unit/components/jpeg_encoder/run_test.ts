import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir } from "../../../fixtures/encoder_check.ts";

Deno.test("jpeg-encoder changes its quality on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { pattern: "smpte", width: "320", height: "240", framerate: "10/1" });
  const encoder = await bench.start("jpeg", "jpeg-encoder", { quality: "20" }, ["picture"]);
  const properties = { quality: 90, framerate: null };
  const { before, after } = await changedOnAir(bench, encoder, { name: "jpeg", properties, mostApart: 0.5 });
  assert(after > 1.8 * before, `${before} and then ${after} bit/s`);
});
