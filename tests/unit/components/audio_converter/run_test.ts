import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSeamless, type FedSound, loudness, soundIn } from "../../../fixtures/fed_media.ts";

const TONE = { wave: "sine", rate: "44100", channels: "1", volume: "0.5" };

Deno.test("audio-converter gives sound of the rate and channels that are wanted", async () => {
  await using bench = new ComponentBench();
  await bench.start("tone", "audio-test", TONE);
  const state = await bench.start("convert", "audio-converter", { rate: "48000", channels: "2" }, ["tone"]);
  const pieces = await bench.collect("convert", 2, soundIn);
  assertSeamless(pieces);
  const values = pieces.reduce((sum, piece) => sum + piece.values.length, 0);
  const lastedNs = pieces.at(-1)!.atNs + pieces.at(-1)!.durationNs - pieces[0]!.atNs;
  assert(Math.abs(values - 2 * 48_000 * Number(lastedNs) / 1e9) < 200, `${values} values in ${lastedNs} ns`);
  const { values: [left, right] } = pieces[5]!;
  assert.equal(left, right, "both ears hear what one did");
  assert.equal(state.mood, "happy");
});

Deno.test("audio-converter changes the volume on air, shows it, and leaves no gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("tone", "audio-test", { ...TONE, channels: "2" });
  const state = await bench.start("convert", "audio-converter", {}, ["tone"]);
  const hearing = bench.collect("convert", 4, soundIn);
  const shown = () => state.readings.get("level") as { rms: number[]; peak: number[] } | undefined;
  await bench.until("a level of two channels", () => Math.abs((shown()?.rms[1] ?? 0) + 9) < 0.5);
  await bench.change("convert", { volume: "0.1" });
  await bench.until("a lower level", () => Math.abs(shown()!.rms[0]! + 29) < 0.5);
  await bench.change("convert", { volume: "0" });
  await bench.until("silence", () => shown()!.peak[0] === -100);
  const pieces = await hearing;
  assertSeamless(pieces);
  const levels = pieces.map(loudness);
  assert(Math.abs(levels[3]! + 9) < 0.5, `half of full scale: ${levels[3]}`);
  assert(levels.some((level) => Math.abs(level + 29) < 0.5), "a tenth of that");
  assert(levels.at(-1)! < -90, `silent at the end: ${levels.at(-1)}`);
});

Deno.test("audio-converter keeps rate and channels when another sound comes in", async () => {
  await using bench = new ComponentBench();
  await bench.start("tone", "audio-test", TONE);
  await bench.start("convert", "audio-converter", {}, ["tone"]);
  const hearing = bench.collect("convert", 6, soundIn);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await bench.stop("tone");
  await bench.start("tone", "audio-test", { ...TONE, rate: "48000", channels: "2" });
  const pieces = await hearing;
  assert.deepEqual(shapes(pieces), ["44100 Hz, 1"]);
  assertSeamless(pieces);
  assert(loudness(pieces.at(-1)!) > -13, "the new sound is heard");
  assert(pieces.some((piece) => loudness(piece) < -60), "silence stands where there was none");
});

function shapes(pieces: readonly FedSound[]): string[] {
  return [...new Set(pieces.map(({ rate, channels }) => `${rate} Hz, ${channels}`))];
}
