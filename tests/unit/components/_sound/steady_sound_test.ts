import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { SoundPace } from "../../../../components/_sound/sound_pace.ts";
import { SteadySound, steadySound } from "../../../../components/_sound/steady_sound.ts";
import { define } from "../../../../components/definition.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

/** Two minutes of sound, as fast as this machine can. */
const PIECES = 25 * 60 * 2;
const MOST_SECONDS = 120;
const SHAPE = { rate: 48_000, channels: 1 };
const AMPLITUDE = 0.5;
const HERTZ = 440;

const definition = define({
  type: "drifting-card",
  role: "source",
  job: "media",
  properties: {},
  eaters: {},
  feeders: { default: { media: "audio/raw" } },
  needs: {},
});

for (const [rate, name] of [[48_010, "208 in a million fast"], [47_990, "208 in a million slow"]] as const) {
  Deno.test(`SteadySound keeps a card that is ${name} by the clock, and nobody hears it`, async () => {
    await using bench = new ComponentBench();
    const startNs = bench.now();
    // The times are those of the true rate, the caps say another: so does a card.
    const card = `audiotestsrc freq=${HERTZ} volume=${AMPLITUDE} samplesperbuffer=1920 ` +
      `timestamp-offset=${startNs} ! audio/x-raw,format=F32LE,rate=${rate},channels=1 ! ` +
      `identity sleep-time=3000 ! capssetter caps="audio/x-raw,rate=${SHAPE.rate}"`;
    const seen: { atNs: bigint; frames: number; bend: number }[] = [];
    let before: [number, number] = [0, 0];
    const look = (sample: { ptsNs: bigint | null; bytes(): Uint8Array<ArrayBuffer> }): void => {
      const values = new Float32Array(sample.bytes().buffer);
      let bend = 0;
      for (const value of values) {
        bend = Math.max(bend, Math.abs(value - 2 * before[1] + before[0]));
        before = [before[1], value];
      }
      seen.push({ atNs: sample.ptsNs!, frames: values.length, bend });
    };
    await bench.startRun("card", definition, (context) =>
      runPipeline(context, definition, {
        launch: ({ feeder, name }) => `${steadySound(card, SHAPE, name)} ! ${feeder()}`,
        prepare: (pipeline, { name }) => {
          // A card would not wait; here the sound comes much faster than it is made to.
          pipeline.element(name("card")).set("drop", false);
          return new SteadySound({ pipeline, reactor: bench.reactor, pace: new SoundPace(), name, ...SHAPE });
        },
      }));
    void bench.collect("card", MOST_SECONDS, look);
    await bench.until("two minutes of sound", () => seen.length > PIECES, MOST_SECONDS);
    assertByTheClock(seen, startNs, rate);
  });
}

/** Timestamps follow one another, the end is where the clock says, and the wave has no corner in it. */
function assertByTheClock(
  seen: readonly { atNs: bigint; frames: number; bend: number }[],
  startNs: bigint,
  trueRate: number,
): void {
  let frames = 0;
  for (const [index, piece] of seen.entries()) {
    const expected = seen[0]!.atNs + BigInt(Math.round(frames * 1e9 / SHAPE.rate));
    assert(Math.abs(Number(piece.atNs - expected)) < 1000, `piece ${index} is not where the one before ends`);
    frames += piece.frames;
  }
  const lasted = Number(seen.at(-1)!.atNs - startNs) / 1e9;
  const played = (seen.length - 1) * 1920 / trueRate;
  assert(Math.abs(lasted - played) < 0.003, `${(lasted - played) * 1000} ms apart at the end`);
  const roundest = AMPLITUDE * (2 * Math.PI * HERTZ / SHAPE.rate) ** 2;
  const worst = Math.max(...seen.slice(2).map(({ bend }) => bend));
  assert(worst < roundest * 1.02, `a corner of ${worst}, where the wave itself bends by ${roundest}`);
}
