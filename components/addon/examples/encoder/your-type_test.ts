/** Runs it as a job would, and looks at what comes out. */
import { strict as assert } from "node:assert";
import { ComponentBench } from "runnel/test";
import { definition } from "./definition.ts";
import { run } from "./run.ts";

Deno.test("your-type gives VP8 with a key frame every second when that is wanted", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", { width: 64, height: 48, framerate: "10/1", pattern: "ball" });
  await bench.start("small", { definition, run }, { bitrate: "100k", keyframes: "1s" }, ["camera"]);
  const frames = await bench.collect("small", 2.5, ({ isDelta, mediaType }) => ({ isKey: !isDelta, mediaType }));
  assert(frames.every(({ mediaType }) => mediaType === "video/x-vp8"));
  const keys = frames.flatMap(({ isKey }, index) => isKey ? [index] : []);
  assert(keys.length >= 2, `only ${keys.length} key frames`);
  assert.equal(keys[1]! - keys[0]!, 10);
});
