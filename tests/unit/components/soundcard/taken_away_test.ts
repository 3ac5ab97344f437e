import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { isWhole, order, pieceOf } from "../../../fixtures/joint.ts";
import { MICROPHONE, PULSE_PROGRAMS, PulseServer } from "../../../fixtures/pulse_server.ts";
import { needing } from "../../../fixtures/needing.ts";

Deno.test(
  needing(
    PULSE_PROGRAMS,
    "soundcard gives silence while its microphone is away, and is heard within 5 s when that is back",
  ),
  async () => {
    await using server = await PulseServer.start();
    await server.plugIn();
    using _found = server.announce();
    await using bench = new ComponentBench();
    const state = await bench.start("mic", "soundcard", { device: MICROPHONE });
    const collected = bench.collect("mic", 10, pieceOf);
    await bench.until("happy", () => state.mood === "happy");
    await server.pullOut();
    await bench.until("silence", () => state.messages.has("stand-in-silence"));
    await bench.until("a message", () => state.messages.has("soundcard-missing"));
    assert.equal(state.mood, "hungry");
    await server.plugIn();
    await bench.until("heard again", () => state.mood === "happy" && state.messages.size === 0, 5);
    const pieces = await collected;
    assert.equal(order(pieces), "real in real");
    // The pipe behind the microphone holds a third of a second, which comes at once and shifts what follows.
    isWhole(pieces, 1000);
  },
);
