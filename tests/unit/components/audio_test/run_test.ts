import { strict as assert } from "node:assert";
import { definition } from "../../../../components/audio_test/definition.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { amplitudeOf, firstChannel } from "../../../fixtures/raw_media.ts";

const RATE = 8000;
/** Of one sample, in nanoseconds. */
const SAMPLE_NS = BigInt(1_000_000_000 / RATE);
const TICK_NS = 1_000_000_000n;
/** Waves that are there all the time. */
const STEADY = (definition.properties.wave.schema["enum"] as string[]).filter((wave) =>
  !["beep", "silence", "ticks"].includes(wave)
);

/** Sound without a gap, and where it begins in running time. */
async function heard(properties: Record<string, string>, seconds: number) {
  await using bench = new ComponentBench();
  await bench.start("sound", "audio-test", { rate: String(RATE), channels: "1", ...properties });
  const pieces = await bench.collect("sound", seconds, (sample) => {
    return { ptsNs: sample.ptsNs!, durationNs: sample.durationNs!, bytes: sample.bytes() };
  });
  for (const [index, { ptsNs }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before !== undefined) assert.equal(ptsNs, before.ptsNs + before.durationNs, "no gap");
  }
  return { startNs: pieces[0]!.ptsNs, sound: firstChannel(pieces.map(({ bytes }) => bytes), 1) };
}

function loudest(sound: Float64Array): number {
  return sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

for (const wave of STEADY) {
  Deno.test(`audio-test gives ${wave} without a gap, as loud as it is told`, async () => {
    const { sound } = await heard({ wave, volume: "0.5" }, 0.5);
    const most = loudest(sound);
    assert(most > 0.1 && most <= 1, `${most}`);
  });
}

Deno.test("audio-test gives silence", async () => {
  assert.equal(loudest((await heard({ wave: "silence" }, 0.5)).sound), 0);
});

Deno.test("audio-test gives the tone that is wanted, and no other", async () => {
  const { sound } = await heard({ wave: "sine", frequency: "1000", volume: "0.25" }, 1);
  assert(Math.abs(amplitudeOf(sound, RATE, 1000) - 0.25) < 0.02, `${amplitudeOf(sound, RATE, 1000)}`);
  assert(amplitudeOf(sound, RATE, 440) < 0.01);
});

Deno.test("audio-test ticks once a second", async () => {
  const { sound } = await heard({ wave: "ticks", volume: "1" }, 2.5);
  const loud = Array.from(sound.entries()).filter(([, value]) => Math.abs(value) > 0.1).map(([index]) => index);
  const begins = loud.filter((at, index) => index === 0 || at - loud[index - 1]! > RATE / 2);
  assert(begins.length >= 2, `${begins.length} ticks`);
  for (const [index, at] of begins.slice(1).entries()) assert(Math.abs(at - begins[index]! - RATE) < RATE / 100);
});

Deno.test("audio-test beeps for 100 ms at each full second, and at no other time", async () => {
  const { startNs, sound } = await heard({ wave: "beep", frequency: "1000" }, 2.5);
  const loudNs = Array.from(sound.entries()).filter(([, value]) => Math.abs(value) > 0.05)
    .map(([index]) => (startNs + BigInt(index) * SAMPLE_NS) % TICK_NS);
  assert(loudNs.length > 2 * 0.05 * RATE, `${loudNs.length} loud samples`);
  for (const at of loudNs) assert(at < 102_000_000n, `${at} ns after a full second`);
});
