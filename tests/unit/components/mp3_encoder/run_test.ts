import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";

for (const bitrate of ["64k", "192k"]) {
  Deno.test(`mp3-encoder gives whole frames without a gap, at just ${bitrate}`, async () => {
    await using bench = new ComponentBench();
    await bench.start("sound", "audio-test", { wave: "pink-noise", rate: "22050" });
    const encoder = await bench.start("mp3", "mp3-encoder", { bitrate }, ["sound"]);
    const [samples, [frame]] = await Promise.all([
      encoded(bench, "mp3", 3),
      bench.collect("mp3", 0.1, (sample) => sample.bytes()),
    ]);
    flows(samples, 0.05);
    const wanted = parseInt(bitrate) * 1000;
    assert(Math.abs(rateOf(samples) - wanted) < wanted / 50, `${rateOf(samples)} bit/s`);
    // The sync word and layer III, ISO/IEC 11172-3, 2.4.1.3.
    assert.deepEqual([frame![0], frame![1]! & 0xe6], [0xff, 0xe2]);
    assert.equal(encoder.mood, "happy");
  });
}
