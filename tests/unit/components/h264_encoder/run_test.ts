import { strict as assert } from "node:assert";
import { HARDWARE_ELEMENTS } from "../../../../components/h264_encoder/definition.ts";
import { hasElement } from "../../../../ffi/gstreamer/gstreamer.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir, encoded, flows, rateOf } from "../../../fixtures/encoder_check.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

const CAMERA = { pattern: "smpte", width: "320", height: "240", framerate: "10/1" };
const hasHardware = HARDWARE_ELEMENTS.some(hasElement);

Deno.test("h264-encoder gives H.264 in running time, with key frames when they are due and at no other time", async () => {
  await using bench = new ComponentBench();
  // The flash is a new scene each second, between key frames.
  await bench.start("picture", "video-test", { ...CAMERA, pattern: "flash" });
  const encoder = await bench.start("h264", "h264-encoder", { keyframes: "7", profile: "main" }, ["picture"]);
  await bench.start("ts", "mpegts-muxer", {}, ["h264"]);
  const [samples, file] = await Promise.all([encoded(bench, "h264", 5), bench.record("ts", 3)]);
  flows(samples, 0.5);
  assert(Math.abs(samples.at(-1)!.at - Number(bench.now()) / 1e9) < 10, `the last is at ${samples.at(-1)!.at}`);
  const keys = [...samples.entries()].filter(([, { key }]) => key).map(([index]) => index);
  assert(keys.length >= 5);
  for (const [place, index] of keys.entries()) assert.equal(index, place * 7);
  const { streams } = await probe(file);
  assert.equal(streams[0]!.codec_name, "h264");
  assert.equal(streams[0]!.width, 320);
  assert.equal(encoder.mood, "happy");
});

Deno.test("h264-encoder keeps to its bit rate, and changes it on air without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", CAMERA);
  const options = { bitrate: "100k", hardware: "never" };
  const encoder = await bench.start("h264", "h264-encoder", options, ["picture"]);
  const properties = { bitrate: 400_000, keyframes: { seconds: 2 }, profile: "high", hardware: "never" };
  const { before, after } = await changedOnAir(bench, encoder, { name: "h264", properties, mostApart: 0.5 });
  assert(before < 160_000 && after > 1.8 * before, `${before} and then ${after} bit/s`);
  assert.equal(encoder.messages.size, 0, "nobody asked for hardware");
});

Deno.test({
  name: "h264-encoder says why it does not take hardware, and fails when it has to (needs a machine without)",
  ignore: hasHardware,
  fn: async () => {
    await using bench = new ComponentBench();
    await bench.start("picture", "video-test", CAMERA);
    const auto = await bench.start("auto", "h264-encoder", {}, ["picture"]);
    const always = await bench.start("always", "h264-encoder", { hardware: "always" }, ["picture"]);
    const samples = await encoded(bench, "auto", 1);
    assert(rateOf(samples) > 0);
    const message = auto.messages.get("encoder-no-hardware");
    assert.equal(message?.args["instead"], "x264enc");
    await bench.until("a message", () => always.messages.has("encoder-no-hardware"));
    // It is tried again each second.
    await bench.collect("auto", 3, () => assert(always.messages.has("encoder-no-hardware"), "the message stays"));
    assert.equal(always.mood, "hungry");
  },
});
