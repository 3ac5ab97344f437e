import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, loudMoments, probe } from "../../../fixtures/ffprobe.ts";

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
  const video = packets.filter(({ codec_type }) => codec_type === "video");
  const audio = packets.filter(({ codec_type }) => codec_type === "audio");
  for (const track of [video, audio]) {
    assert(track.length > 60);
    for (const [index, { pts }] of track.entries()) if (index > 0) assert(pts > track[index - 1]!.pts);
  }
  assert(video[0]!.key);
  const keys = video.filter(({ key }) => key);
  for (const [index, { pts }] of keys.entries()) if (index > 0) assert(pts - keys[index - 1]!.pts < 0.85);

  const flashes = (await brightness(file)).filter(({ mean }) => mean > 200).map(({ at }) => at);
  const beeps = await loudMoments(file);
  assert(flashes.length > 0 && beeps.length > 0);
  for (const at of flashes) assert(at % 1 < 0.1, `flash at ${at}`);
  for (const at of beeps) assert(at % 1 < 0.16 || at % 1 > 0.96, `beep at ${at}`);
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
