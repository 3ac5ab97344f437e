import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { isWhole, order, pieceOf } from "../../../fixtures/joint.ts";
import { MICROPHONE, PULSE_PROGRAMS, PulseServer } from "../../../fixtures/pulse_server.ts";
import { testNeeding } from "../../../fixtures/test_needing.ts";

testNeeding(
  PULSE_PROGRAMS,
  "soundcard gives silence while its microphone is away, and is heard within 5 s when that is back",
  async () => {
    await using server = await PulseServer.start();
    await server.plugIn();
    const before = Deno.env.get("PULSE_SERVER");
    Deno.env.set("PULSE_SERVER", server.environment.PULSE_SERVER);
    try {
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
    } finally {
      if (before === undefined) Deno.env.delete("PULSE_SERVER");
      else Deno.env.set("PULSE_SERVER", before);
    }
  },
);
