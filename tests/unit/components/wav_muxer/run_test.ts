import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { loudMoments, probe } from "../../../fixtures/ffprobe.ts";

Deno.test("wav-muxer gives raw sound behind a header, wherever one joins", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine", rate: "44100", channels: "1" });
  const muxer = await bench.start("wav", "wav-muxer", {}, ["sound"]);
  await bench.collect("wav", 1, ({ size }) => size);
  const file = await bench.record("wav", 2);
  const { streams: [stream] } = await probe(file);
  assert.equal(stream!.codec_name, "pcm_s16le");
  assert.equal(stream!.sample_rate, "44100");
  assert.equal(stream!.channels, 1);
  const seconds = ((await Deno.stat(file)).size - 44) / 2 / 44_100;
  assert(seconds > 1.5 && seconds < 4, `${seconds} s`);
  assert((await loudMoments(file)).length > 0.9 * seconds / 0.0218, "the tone is there throughout");
  assert.equal(muxer.mood, "happy");
});

Deno.test("wav-muxer takes mu-law as it is", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine" });
  await bench.start("mulaw", "mulaw-encoder", {}, ["sound"]);
  await bench.start("wav", "wav-muxer", {}, ["mulaw"]);
  const file = await bench.record("wav", 2);
  const { streams: [stream] } = await probe(file);
  assert.equal(stream!.codec_name, "pcm_mulaw");
  assert.equal(stream!.sample_rate, "8000");
  assert((await loudMoments(file)).length > 5);
});
