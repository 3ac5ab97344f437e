import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSteady, loudness, luma, pictureIn, soundIn } from "../../../fixtures/fed_media.ts";

const PICTURE = { pattern: "flash", width: "160", height: "120", framerate: "25/1" };
const NOW_SECONDS = 2;

async function sources(bench: ComponentBench, video: string, audio: string): Promise<void> {
  await bench.start("picture", "video-test", PICTURE);
  await bench.start("sound", "audio-test", {});
  await bench.start("video", video, {}, ["picture"]);
  await bench.start("audio", audio, {}, ["sound"]);
}

/** Seconds of running time at which flashes and beeps begin. */
async function flashesAndBeeps(bench: ComponentBench, feed: string): Promise<{ flashes: number[]; beeps: number[] }> {
  const [pictures, pieces] = await Promise.all([
    bench.collect(`${feed}:video`, 3.5, pictureIn),
    bench.collect(`${feed}:audio`, 3.5, soundIn),
  ]);
  const begins = (moments: { at: number; on: boolean }[]): number[] =>
    moments.filter(({ on }, index) => on && index > 0 && !moments[index - 1]!.on).map(({ at }) => at);
  return {
    flashes: begins(pictures.map((picture) => ({ at: Number(picture.atNs) / 1e9, on: luma(picture) > 128 }))),
    beeps: begins(pieces.map((piece) => ({ at: Number(piece.atNs) / 1e9, on: loudness(piece) > -30 }))),
  };
}

for (const codec of ["vp8", "theora", "jpeg", "h264"]) {
  Deno.test(`decoder makes pictures of ${codec}, at their own times`, async () => {
    await using bench = new ComponentBench();
    await bench.start("picture", "video-test", PICTURE);
    await bench.start("video", `${codec}-encoder`, {}, ["picture"]);
    const state = await bench.start("decoder", "decoder", {}, ["video"]);
    const pictures = await bench.collect("decoder:video", 2, pictureIn);
    assertSteady(pictures, 25);
    assert.deepEqual([pictures[0]!.width, pictures[0]!.height], [160, 120]);
    assert(Math.abs(Number(bench.now() - pictures.at(-1)!.atNs)) < NOW_SECONDS * 1e9);
    assert.equal(state.mood, "happy");
  });
}

for (const codec of ["opus", "vorbis", "mp3"]) {
  Deno.test(`decoder makes sound of ${codec}, of the rate and channels that are wanted`, async () => {
    await using bench = new ComponentBench();
    await bench.start("sound", "audio-test", { wave: "sine" });
    await bench.start("audio", `${codec}-encoder`, {}, ["sound"]);
    await bench.start("decoder", "decoder", { rate: "32000", channels: "1" }, ["audio"]);
    const pieces = await bench.collect("decoder:audio", 2, soundIn);
    const last = pieces.at(-1)!;
    assert.deepEqual([last.rate, last.channels], [32_000, 1]);
    assert(loudness(last) > -15);
    assert(Math.abs(Number(bench.now() - last.atNs)) < NOW_SECONDS * 1e9);
  });
}

for (
  const [muxer, video, audio] of [
    ["webm-muxer", "vp8-encoder", "opus-encoder"],
    ["ogg-muxer", "theora-encoder", "vorbis-encoder"],
    ["mpegts-muxer", "h264-encoder", "aac-encoder"],
  ] as const
) {
  Deno.test(`decoder makes picture and sound of ${muxer}, still together, and by the box's time`, async () => {
    await using bench = new ComponentBench();
    await sources(bench, video, audio);
    await bench.start("muxed", muxer, {}, ["video", "audio"]);
    // Whoever comes late lacks the beginning of the stream.
    await bench.collect("muxed", 1, () => null);
    await bench.start("decoder", "decoder", {}, ["muxed"]);
    const { flashes, beeps } = await flashesAndBeeps(bench, "decoder");
    assert(flashes.length >= 2, `${flashes}`);
    for (const flash of flashes) {
      const beep = beeps.find((at) => Math.abs(at - flash) < 0.5);
      if (beep !== undefined) assert(Math.abs(beep - flash) < 0.09, `flash at ${flash}, beep at ${beep}`);
    }
    assert(Math.abs(flashes.at(-1)! - Number(bench.now()) / 1e9) < NOW_SECONDS + 1);
  });
}
