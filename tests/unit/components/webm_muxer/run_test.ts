import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, probe } from "../../../fixtures/ffprobe.ts";
import { assertBothGrow, assertInStep } from "../../../fixtures/in_step.ts";

Deno.test("webm-muxer gives WebM whose times only grow, with key frames as asked, flash and beep together", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "320", height: "240" });
  await bench.start("sound", "audio-test");
  await bench.start("vp8", "vp8-encoder", { keyframes: "20" }, ["picture"]);
  await bench.start("opus", "opus-encoder", {}, ["sound"]);
  const muxer = await bench.start("webm", "webm-muxer", {}, ["vp8", "opus"]);
  const file = await bench.record("webm", 4);

  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["opus", "vp8"]);
  const video = assertBothGrow(packets);
  assert(video[0]!.key);
  const keys = video.filter(({ key }) => key);
  for (const [index, { pts }] of keys.entries()) if (index > 0) assert(pts - keys[index - 1]!.pts < 0.85);

  await assertInStep(file);
  assert.equal(muxer.mood, "happy");
});

Deno.test("webm-muxer takes sound alone, Vorbis too", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine", rate: "44100", channels: "1" });
  await bench.start("vorbis", "vorbis-encoder", { bitrate: "64k" }, ["sound"]);
  await bench.start("webm", "webm-muxer", {}, ["vorbis"]);
  const { streams } = await probe(await bench.record("webm", 2));
  assert.equal(streams.length, 1);
  assert.equal(streams[0]!.codec_name, "vorbis");
  assert.equal(streams[0]!.sample_rate, "44100");
});

for (const video of ["vp9", "av1"]) {
  Deno.test(`webm-muxer takes ${video}, and one joins at a key picture`, async () => {
    await using bench = new ComponentBench();
    await bench.start("picture", "video-test", { width: "160", height: "96", framerate: "10/1" });
    await bench.start("encoder", `${video}-encoder`, { keyframes: "5" }, ["picture"]);
    await bench.start("webm", "webm-muxer", {}, ["encoder"]);
    await bench.collect("webm", 1.2, ({ size }) => size);
    const file = await bench.record("webm", 3);
    const { streams, packets } = await probe(file);
    assert.equal(streams[0]!.codec_name, video);
    assert(packets[0]!.key);
    assert((await brightness(file)).length > 10);
  });
}
