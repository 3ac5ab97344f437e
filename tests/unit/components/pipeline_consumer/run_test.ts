import { strict as assert } from "node:assert";
import { join } from "node:path";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

Deno.test("pipeline-consumer writes what it eats to a file in the data folder, and is happy while media come", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", { width: "160", height: "120" });
  await bench.start("video", "vp8-encoder", { keyframes: "10" }, ["camera"]);
  const pipeline = "<video> ! matroskamux offset-to-zero=true ! filesink location=film.mkv buffer-mode=unbuffered";
  const state = await bench.start("own", "pipeline-consumer", { pipeline }, { video: "video" });
  await bench.until("it is happy", () => state.mood === "happy");
  await bench.until("a second is written", () => state.running.stats().feeds[0]!.samples > 40);
  await bench.stop("own");
  const { streams, packets } = await probe(join(bench.folder, "film.mkv"));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["vp8"]);
  assert(packets.length > 20, `${packets.length} pictures`);
});
