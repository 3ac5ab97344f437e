import { strict as assert } from "node:assert";
import { findBoxes } from "../../../../components/mp4_muxer/mp4_boxes.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, probe } from "../../../fixtures/ffprobe.ts";
import { assertBothGrow, assertInStep } from "../../../fixtures/in_step.ts";

Deno.test("mp4-muxer gives MP4 whose sound and picture are in step, though one began before the other", async () => {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test");
  await bench.start("aac", "aac-encoder", {}, ["sound"]);
  // The sound has been there for a while when the picture comes.
  await bench.collect("aac", 1.3, ({ size }) => size);
  await bench.start("picture", "video-test", { width: "192", height: "144" });
  await bench.start("h264", "h264-encoder", { keyframes: "20" }, ["picture"]);
  const muxer = await bench.start("mp4", "mp4-muxer", {}, ["h264", "aac"]);
  const file = await bench.record("mp4", 5);

  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["aac", "h264"]);
  const video = assertBothGrow(packets);
  assert(video[0]!.key);
  assert(Math.abs(video[0]!.pts - Number(bench.now()) / 1e9) < 30, `the picture begins at ${video[0]!.pts}`);
  await assertInStep(file);
  assert.equal(muxer.mood, "happy");
});

Deno.test("mp4-muxer gives whole fragments: one joins at those that begin with a key picture", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "160", height: "96" });
  await bench.start("sound", "audio-test");
  await bench.start("h264", "h264-encoder", { keyframes: "1s" }, ["picture"]);
  await bench.start("opus", "opus-encoder", {}, ["sound"]);
  await bench.start("mp4", "mp4-muxer", {}, ["h264", "opus"]);
  const look = (sample: { isDelta: boolean; bytes(): Uint8Array; streamHeaders(): Uint8Array[] | null }) => ({
    isDelta: sample.isDelta,
    bytes: sample.bytes(),
    headers: sample.streamHeaders(),
  });
  // Nobody who joins now has seen the beginning.
  await bench.collect("mp4", 1.5, look);
  const pieces = await bench.collect("mp4", 4, look);
  const [header] = pieces[0]!.headers!;
  assert.deepEqual(["ftyp", "moov"].map((type) => findBoxes(header!, type).length), [1, 1]);
  for (const { bytes } of pieces) {
    assert.deepEqual(["moof", "mdat"].map((type) => findBoxes(bytes, type).length), [1, 1]);
    assert.equal(findBoxes(bytes, "mdat")[0]!.end, bytes.length);
  }
  const joins = pieces.flatMap(({ isDelta }, index) => isDelta ? [] : [index]);
  assert(joins.length >= 3, `${joins.length} places to join`);
  for (const from of joins) {
    const file = `${bench.folder}/from-${from}`;
    await Deno.writeFile(
      file,
      new Blob([header!, ...pieces.slice(from).map(({ bytes }) => bytes)] as BlobPart[]).stream(),
    );
    const { streams, packets } = await probe(file);
    assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["h264", "opus"]);
    assert(packets.find(({ codec_type }) => codec_type === "video")?.key, `no key picture after joining at ${from}`);
    assert((await brightness(file)).length > 0, "a picture is decoded");
  }
});

for (const [video, audio] of [["av1", "opus"], ["vp9", "mp3"]] as const) {
  Deno.test(`mp4-muxer takes ${video} and ${audio}`, async () => {
    await using bench = new ComponentBench();
    await bench.start("picture", "video-test", { width: "160", height: "96", framerate: "10/1" });
    await bench.start("sound", "audio-test");
    await bench.start("video", `${video}-encoder`, {}, ["picture"]);
    await bench.start("audio", `${audio}-encoder`, {}, ["sound"]);
    await bench.start("mp4", "mp4-muxer", {}, ["video", "audio"]);
    const file = await bench.record("mp4", 3);
    const { streams } = await probe(file);
    assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), [audio, video].sort());
    assert((await brightness(file)).length > 5);
  });
}

Deno.test("mp4-muxer goes on when an encoder is started anew, under the same header", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "160", height: "96" });
  await bench.start("sound", "audio-test");
  await bench.start("h264", "h264-encoder", { keyframes: "1s" }, ["picture"]);
  await bench.start("aac", "aac-encoder", {}, ["sound"]);
  await bench.start("mp4", "mp4-muxer", {}, ["h264", "aac"]);
  const recording = bench.record("mp4", 9);
  await bench.collect("mp4", 2, ({ size }) => size);
  await bench.stop("h264");
  await bench.start("h264", "h264-encoder", { keyframes: "1s" }, ["picture"]);
  const file = await recording;
  const { packets } = await probe(file);
  const video = packets.filter(({ codec_type }) => codec_type === "video");
  assert(video.at(-1)!.pts - video[0]!.pts > 6, `from ${video[0]!.pts} to ${video.at(-1)!.pts}`);
  const flashes = (await brightness(file)).filter(({ mean }) => mean > 200).map(({ at }) => at);
  for (const at of flashes) assert(at % 1 < 0.1, `flash at ${at}`);
});
