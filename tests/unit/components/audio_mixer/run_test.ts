import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { catalogue } from "../../../../components/catalogue.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { amplitudeOf, firstChannel } from "../../../fixtures/raw_media.ts";

/** Two sines of different formats, mixed. */
async function mixed(bench: ComponentBench, gains: Record<string, number> = {}) {
  await bench.start("low", "audio-test", { wave: "sine", frequency: "440", volume: "0.4" });
  await bench.start("high", "audio-test", {
    wave: "sine",
    frequency: "1000",
    volume: "0.4",
    rate: "44100",
    channels: "1",
  });
  const mixer = await bench.start("mix", "audio-mixer", { gains }, { one: "low", two: "high" });
  await bench.until("happy", () => mixer.mood === "happy");
  await heard(bench, 0.2, ({ low, high }) => low > 0.001 || high > 0.001);
  return mixer;
}

/** Amplitudes of the two tones. */
async function tones(bench: ComponentBench, seconds: number): Promise<{ low: number; high: number }> {
  const sound = firstChannel(await bench.collect("mix", seconds, (sample) => sample.bytes()), 2);
  return { low: amplitudeOf(sound, 48_000, 440), high: amplitudeOf(sound, 48_000, 1000) };
}

async function heard(
  bench: ComponentBench,
  seconds: number,
  holds: (tones: { low: number; high: number }) => boolean,
): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (let last = await tones(bench, seconds); !holds(last); last = await tones(bench, seconds)) {
    assert(Date.now() < deadline, `not heard in time: ${JSON.stringify(last)}`);
  }
}

const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 0.03;

Deno.test("audio-mixer mixes sounds of different formats, each as loud as asked for", async () => {
  await using bench = new ComponentBench();
  const mixer = await mixed(bench, { two: -6 });
  await heard(bench, 1, ({ low, high }) => near(low, 0.4) && near(high, 0.2));
  await bench.until("levels", () => Object.keys(mixer.readings.get("levels") ?? {}).length === 2);
  const levels = mixer.readings.get("levels") as Record<string, { rms: number[]; peak: number[] }>;
  assert(Math.abs(levels["one"]!.rms[0]! - -10.97) < 1, `a sine of 0.4 has -11 dB: ${levels["one"]!.rms[0]}`);
});

Deno.test("audio-mixer changes gains on air without a gap", async () => {
  await using bench = new ComponentBench();
  await mixed(bench);
  const watching = bench.collect("mix", 4, (sample) => ({ at: sample.ptsNs!, length: sample.durationNs! }));
  await bench.change("mix", { gains: { one: -100, two: 6 } });
  await heard(bench, 0.5, ({ low, high }) => low < 0.005 && near(high, 0.8));
  const pieces = await watching;
  for (const [index, { at }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before !== undefined) assert(Math.abs(Number(at - before.at - before.length)) < 2, `piece ${index}`);
  }
});

Deno.test("audio-mixer goes on without an input that ends, and mixes it again when it is back", async () => {
  await using bench = new ComponentBench();
  const mixer = await mixed(bench);
  const watching = bench.collect("mix", 8, (sample) => ({ at: sample.ptsNs!, length: sample.durationNs! }));
  await bench.stop("high");
  await heard(bench, 0.5, ({ low, high }) => near(low, 0.4) && high < 0.005);
  await bench.start("high", "audio-test", { wave: "sine", frequency: "1000", volume: "0.2" });
  await heard(bench, 0.5, ({ low, high }) => near(low, 0.4) && near(high, 0.2));
  const pieces = await watching;
  for (const [index, { at }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before !== undefined) assert(Math.abs(Number(at - before.at - before.length)) < 2, `piece ${index}`);
  }
  assert.equal(mixer.messages.size, 0);
});

Deno.test("audio-mixer starts with one input while the other is missing, and warns of a gain for no input", async () => {
  await using bench = new ComponentBench();
  await bench.start("low", "audio-test", { wave: "sine", volume: "0.4" });
  await bench.start("high", "audio-test");
  await bench.stop("high");
  const mixer = await bench.start("mix", "audio-mixer", { gains: { three: 3 } }, { one: "low", two: "high" });
  await heard(bench, 0.5, ({ low }) => near(low, 0.4));
  assert.equal(mixer.messages.get("combiner-no-such-input")?.args["names"], "three");
  await bench.start("high", "audio-test", { wave: "sine", frequency: "1000", volume: "0.2" });
  await heard(bench, 0.5, ({ high }) => near(high, 0.2));
});

Deno.test("audio-mixer waits for an input that is late all the time, as one from a network is", async () => {
  await using bench = new ComponentBench();
  await bench.start("low", "audio-test", { wave: "sine", volume: "0.4" });
  const { definition } = catalogue.get("audio-test")!;
  const late = await bench.startRun("late", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder }) =>
        `audiotestsrc freq=1000 volume=0.4 samplesperbuffer=1920 timestamp-offset=${bench.now()} ! ` +
        `audio/x-raw,format=S16LE,rate=48000,channels=2 ! clocksync ts-offset=700000000 ! ${feeder()}`,
    }));
  await bench.until("the late one gives something", () => late.mood === "happy");
  await bench.start("mix", "audio-mixer", {}, { one: "low", two: "late" });
  await heard(bench, 1, ({ low, high }) => near(low, 0.4) && near(high, 0.4));
});
