import { strict as assert } from "node:assert";
import { firstBeginning, PACKET_BYTES } from "../../../../components/mpegts_muxer/ts_packets.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";
import { assertInStep } from "../../../fixtures/in_step.ts";

Deno.test("mpegts-muxer gives a stream in step, which one joins at its key pictures", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "192", height: "144" });
  await bench.start("sound", "audio-test");
  await bench.start("h264", "h264-encoder", { keyframes: "1s" }, ["picture"]);
  await bench.start("aac", "aac-encoder", {}, ["sound"]);
  const muxer = await bench.start("ts", "mpegts-muxer", {}, ["h264", "aac"]);
  await bench.collect("ts", 1, ({ size }) => size);
  const recording = bench.record("ts", 5);
  const pieces = await bench.collect("ts", 4, (sample) => ({
    isDelta: sample.isDelta,
    bytes: sample.bytes(),
    headers: sample.streamHeaders(),
  }));
  assert.equal(pieces[0]!.headers?.length, 2);
  for (const { bytes, isDelta } of pieces) {
    assert.equal(bytes.length % PACKET_BYTES, 0);
    assert.equal(firstBeginning(bytes, true), isDelta ? null : 0);
  }
  const joins = pieces.filter(({ isDelta }) => !isDelta).length;
  assert(joins >= 3 && joins <= 6, `${joins} places to join`);

  const file = await recording;
  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["aac", "h264"]);
  assert(packets.find(({ codec_type }) => codec_type === "video")?.key);
  await assertInStep(file);
  assert.equal(muxer.mood, "happy");
});

Deno.test("mpegts-muxer takes sound alone, which one joins anywhere", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { wave: "sine" });
  await bench.start("mp3", "mp3-encoder", {}, ["sound"]);
  await bench.start("ts", "mpegts-muxer", {}, ["mp3"]);
  const joins = (await bench.collect("ts", 3, ({ isDelta }) => !isDelta)).filter((isJoin) => isJoin).length;
  assert(joins > 20, `${joins} places to join`);
  const { streams } = await probe(await bench.record("ts", 2));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["mp3"]);
});
