import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSeamless, loudness, soundIn } from "../../../fixtures/fed_media.ts";
import { MICROPHONE, PULSE_PROGRAMS, PulseServer } from "../../../fixtures/pulse_server.ts";
import { needing } from "../../../fixtures/needing.ts";

Deno.test(
  needing(PULSE_PROGRAMS, "soundcard changes its gain on air, shows its level, and leaves no gap"),
  async () => {
    await using server = await PulseServer.start();
    await server.plugIn();
    using _found = server.announce();
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
  },
);
