import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSeamless, loudness, soundIn } from "../../../fixtures/fed_media.ts";
import { MICROPHONE, PULSE_PROGRAMS, PulseServer } from "../../../fixtures/pulse_server.ts";
import { testNeeding } from "../../../fixtures/test_needing.ts";

testNeeding(PULSE_PROGRAMS, "soundcard changes its gain on air, shows its level, and leaves no gap", async () => {
  await using server = await PulseServer.start();
  await server.plugIn();
  const before = Deno.env.get("PULSE_SERVER");
  Deno.env.set("PULSE_SERVER", server.environment.PULSE_SERVER);
  try {
    await using bench = new ComponentBench();
    const state = await bench.start("mic", "soundcard", { device: MICROPHONE });
    await bench.until("happy", () => state.mood === "happy");
    const level = () => (state.readings.get("level") as { rms: number[] } | undefined)?.rms[0] ?? 0;
    await bench.until("a level", () => Math.abs(level() + 4.9) < 1);
    // Where the sound really is shows in the first second: it may jump there once.
    await bench.collect("mic", 2, () => null);
    const hearing = bench.collect("mic", 3, soundIn);
    await bench.collect("mic", 0.5, () => null);
    await bench.change("mic", { gain: "-20" });
    await bench.until("a lower level", () => Math.abs(level() + 24.9) < 1);
    const pieces = await hearing;
    assertSeamless(pieces);
    assert(loudness(pieces[0]!) > -7 && loudness(pieces.at(-1)!) < -23);
  } finally {
    if (before === undefined) Deno.env.delete("PULSE_SERVER");
    else Deno.env.set("PULSE_SERVER", before);
  }
});
