import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

async function rate(properties: Record<string, string>): Promise<number> {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "pink-noise" });
  const encoder = await bench.start("vorbis", "vorbis-encoder", properties, ["sound"]);
  const samples = await encoded(bench, "vorbis", 3);
  // The first packet only makes the second one heard: it has no length of its own.
  flows(samples.slice(1), 0.1);
  assert.equal(encoder.mood, "happy");
  return rateOf(samples);
}

Deno.test("vorbis-encoder takes more for a higher quality", async () => {
  const [poor, good] = [await rate({ quality: "0" }), await rate({ quality: "8" })];
  assert(good > 2 * poor, `${poor} and ${good} bit/s`);
});

Deno.test("vorbis-encoder keeps to a bit rate, before a quality", async () => {
  const seen = await rate({ bitrate: "96k", quality: "10" });
  assert(seen > 70_000 && seen < 120_000, `${seen} bit/s`);
});

Deno.test("vorbis-encoder gives what players take for Vorbis, with the headers in front", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine", rate: "44100" });
  await bench.start("vorbis", "vorbis-encoder", {}, ["sound"]);
  await bench.start("ogg", "ogg-muxer", {}, ["vorbis"]);
  const { streams: [stream] } = await probe(await bench.record("ogg", 2));
  assert.equal(stream?.codec_name, "vorbis");
});
