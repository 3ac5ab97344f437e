import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, loudMoments, probe } from "../../../fixtures/ffprobe.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

Deno.test("ogg-muxer gives Theora and Vorbis without a gap, its flash at full seconds", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "160", height: "120" });
  await bench.start("sound", "audio-test");
  await bench.start("theora", "theora-encoder", { keyframes: "1s" }, ["picture"]);
  await bench.start("vorbis", "vorbis-encoder", {}, ["sound"]);
  await bench.start("ogg", "ogg-muxer", {}, ["theora", "vorbis"]);
  using standstill = new Standstill();
  const file = await bench.record("ogg", 4);

  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["theora", "vorbis"]);
  const video = packets.filter(({ codec_type }) => codec_type === "video");
  assert(video[0]?.key, "it begins with a key picture");
  assert(video.length > 40, `${video.length} pictures`);
  for (const [index, { pts }] of video.slice(1).entries()) {
    const by = pts - video[index]!.pts;
    assert(by > 0 && by < 0.081 + standstill.totalMs / 1000, `${by} s before the picture at ${pts}`);
  }
  const audio = packets.filter(({ codec_type }) => codec_type === "audio");
  assert(audio.length > 100);
  for (const [index, { pts }] of audio.entries()) {
    if (index > 0) assert(pts > audio[index - 1]!.pts && pts - audio[index - 1]!.pts < 0.045, `sound at ${pts}`);
  }
  const flashes = (await brightness(file)).filter(({ mean }) => mean > 200).map(({ at }) => at);
  assert(flashes.length > 0);
  for (const at of flashes) assert(at % 1 < 0.1, `flash at ${at}`);
});

Deno.test("ogg-muxer takes Opus", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "pink-noise" });
  await bench.start("opus", "opus-encoder", { bitrate: "32k" }, ["sound"]);
  await bench.start("ogg", "ogg-muxer", {}, ["opus"]);
  const { streams, packets } = await probe(await bench.record("ogg", 2));
  assert.equal(streams[0]!.codec_name, "opus");
  const bytes = packets.reduce((sum, { size }) => sum + size, 0);
  const seconds = packets.at(-1)!.pts - packets[0]!.pts;
  assert(bytes * 8 / seconds < 40_000, `${bytes * 8 / seconds} bit/s`);
});

Deno.test("ogg-muxer takes FLAC, alone and beside Theora", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "160", height: "120" });
  await bench.start("sound", "audio-test");
  await bench.start("theora", "theora-encoder", { keyframes: "1s" }, ["picture"]);
  await bench.start("flac", "flac-encoder", {}, ["sound"]);
  await bench.start("alone", "ogg-muxer", {}, ["flac"]);
  await bench.start("both", "ogg-muxer", {}, ["theora", "flac"]);
  const [alone, both] = await Promise.all([bench.record("alone", 2), bench.record("both", 4)]);
  assert.deepEqual((await probe(alone)).streams.map(({ codec_name }) => codec_name), ["flac"]);
  assert.deepEqual((await probe(both)).streams.map(({ codec_name }) => codec_name).sort(), ["flac", "theora"]);
  const flashes = (await brightness(both)).filter(({ mean }) => mean > 200).map(({ at }) => at);
  const beeps = await loudMoments(both);
  assert(flashes.length > 0 && beeps.length > 0);
  for (const at of flashes) assert(at % 1 < 0.1, `flash at ${at}`);
  for (const at of beeps) assert(at % 1 < 0.17 || at % 1 > 0.93, `beep at ${at}`);
});
