import { strict as assert } from "node:assert";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

Deno.test("pipeline-converter joins feeds that it names, and keeps their time", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", { width: "160", height: "120", framerate: "25/1" });
  await bench.start("slides", "video-test", { width: "80", height: "60", framerate: "25/1" });
  const pipeline = "compositor name=both start-time-selection=first sink_1::xpos=160 ! <wide>  " +
    "<camera> ! queue ! both.  <slides> ! queue ! both.";
  const state = await bench.start("own", "pipeline-converter", { pipeline, feeds: { wide: "video/raw" } }, {
    camera: "camera",
    slides: "slides",
  });
  const look = (sample: Sample): [number, string] => [Number(sample.ptsNs!) / 1e6, sample.caps];
  const samples = await bench.collect("own:wide", 2, look);
  assert(samples.length > 40, `${samples.length} pictures`);
  for (const [index, [at, caps]] of samples.entries()) {
    assert(caps.includes("width=(int)240"), caps);
    assert(index === 0 || Math.abs(at - samples[index - 1]![0] - 40) < 1, `${at} ms`);
  }
  assert(Math.abs(samples.at(-1)![0] - Number(bench.now()) / 1e6) < 1500);
  assert.equal(state.messages.size, 0);
});

Deno.test("pipeline-converter needs no names for one feed in and one out", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", { width: "160", height: "120" });
  await bench.start("own", "pipeline-converter", { pipeline: "videocrop left=40" }, { camera: "camera" });
  const [caps] = await bench.collect("own", 0.5, (sample) => sample.caps);
  assert(caps!.includes("width=(int)120, height=(int)120"), caps);
});
