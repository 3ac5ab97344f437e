import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { loudMoments, probe } from "../../../fixtures/ffprobe.ts";

Deno.test("audio-muxer gives whole MP3 frames at a constant rate", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine", rate: "22050" });
  await bench.start("mp3", "mp3-encoder", { bitrate: "64k" }, ["sound"]);
  await bench.start("bare", "audio-muxer", {}, ["mp3"]);
  const file = await bench.record("bare", 2);
  const { streams, packets } = await probe(file);
  assert.equal(streams[0]!.codec_name, "mp3");
  assert.equal(streams[0]!.channels, 2);
  assert(packets.length > 40);
  const bytes = await Deno.readFile(file);
  assert.equal(bytes[0], 0xff);
  const seconds = packets.at(-1)!.pts - packets[0]!.pts;
  const rate = packets.slice(0, -1).reduce((sum, { size }) => sum + size, 0) * 8 / seconds;
  assert(Math.abs(rate - 64_000) < 1000, `${rate} bit/s`);
});

for (const codec of ["aac", "flac"]) {
  Deno.test(`audio-muxer gives ${codec} that one can join, and that is decoded to the tone`, async () => {
    await using bench = new ComponentBench();
    await bench.start("sound", "audio-test", { wave: "sine" });
    await bench.start("encoder", `${codec}-encoder`, {}, ["sound"]);
    const muxer = await bench.start("bare", "audio-muxer", {}, ["encoder"]);
    await bench.collect("bare", 1, ({ size }) => size);
    const file = await bench.record("bare", 3);
    const { streams } = await probe(file);
    assert.equal(streams[0]!.codec_name, codec);
    assert((await loudMoments(file)).length > 100);
    assert.equal(muxer.mood, "happy");
  });
}
