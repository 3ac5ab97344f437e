import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { COLOURS, startPicture } from "../../../fixtures/coloured_picture.ts";
import { loudMoments } from "../../../fixtures/ffprobe.ts";

/** Two encoders of one tone, the second in the place of the first when that is gone; and how often the stream began anew. */
async function start(bench: ComponentBench, muxer: string, quality: string) {
  await bench.start("tone", "audio-test", { wave: "sine", frequency: "440" });
  await bench.start("first", "vorbis-encoder", { quality: "0" }, ["tone"]);
  await bench.start("second", "vorbis-encoder", { quality }, ["tone"]);
  const state = await bench.start("mux", muxer, {}, ["first|second"]);
  await bench.until("happy", () => state.mood === "happy");
  return () => state.running.stats().feeds.at(-1)!.reconnects;
}

for (const muxer of ["ogg-muxer", "webm-muxer"]) {
  Deno.test(`${muxer} begins anew when an encoder with other headers stands in: its sound is heard`, async () => {
    await using bench = new ComponentBench();
    const begunAnew = await start(bench, muxer, "8");
    await bench.stop("first");
    await bench.until("a new stream", () => begunAnew() === 1);
    const pieces = (await loudMoments(await bench.record("mux", 3))).length;
    assert(pieces > 100, `${pieces} pieces of 20 ms with sound`);
  });

  Deno.test(`${muxer} goes on with an encoder whose headers are the same`, async () => {
    await using bench = new ComponentBench();
    const begunAnew = await start(bench, muxer, "0");
    const recording = bench.record("mux", 6);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await bench.stop("first");
    const pieces = (await loudMoments(await recording)).length;
    assert(pieces > 200, `${pieces} pieces of 20 ms with sound`);
    assert.equal(begunAnew(), 0);
  });
}

for (const encoder of ["vp8-encoder", "vp9-encoder", "av1-encoder"]) {
  Deno.test(`webm-muxer goes on with a ${encoder} whose picture has other colours, fields, and a view for each eye`, async () => {
    await using bench = new ComponentBench();
    await startPicture(bench, "camera", COLOURS.sd);
    const fields = "interlace-mode=(string)interleaved,multiview-mode=(string)side-by-side";
    await startPicture(bench, "film", COLOURS.hd, { fields });
    await bench.start("first", encoder, {}, ["camera"]);
    await bench.start("second", encoder, {}, ["film"]);
    const state = await bench.start("mux", "webm-muxer", {}, ["first|second"]);
    await bench.until("happy", () => state.mood === "happy");
    await bench.stop("first");
    await bench.collect("mux", 3, () => {});
    assert.equal(state.mood, "happy");
    assert.equal(state.running.stats().feeds.at(-1)!.reconnects, 0);
  });
}
