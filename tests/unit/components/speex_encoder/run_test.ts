import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

Deno.test("speex-encoder gives Speex in Ogg without a gap, as speech at its rate", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "pink-noise" });
  const encoder = await bench.start("speex", "speex-encoder", { rate: "8000", bitrate: "11k" }, ["sound"]);
  await bench.start("ogg", "ogg-muxer", {}, ["speex"]);
  const { streams, packets } = await probe(await bench.record("ogg", 3));
  assert.equal(streams[0]!.codec_name, "speex");
  assert.equal(streams[0]!.sample_rate, "8000");
  assert.equal(streams[0]!.channels, 1);
  for (const [index, { pts }] of packets.entries()) {
    if (index > 0) assert(pts > packets[index - 1]!.pts && pts - packets[index - 1]!.pts < 0.045, `sound at ${pts}`);
  }
  const seconds = packets.at(-1)!.pts - packets[0]!.pts;
  const rate = packets.reduce((sum, { size }) => sum + size, 0) * 8 / seconds;
  assert(rate < 14_000, `${rate} bit/s`);
  assert.equal(encoder.mood, "happy");
});
