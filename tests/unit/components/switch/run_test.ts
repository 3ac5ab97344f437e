import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { amplitudeOf, colourAt, firstChannel, nameOf } from "../../../fixtures/raw_media.ts";

const A = { width: "320", height: "240", pattern: "red" };
const B = { width: "160", height: "120", framerate: "30/1", pattern: "blue" };

/** Two scenes, each a picture and a sound, in different formats. */
async function scenes(bench: ComponentBench) {
  await bench.start("camera", "video-test", A);
  await bench.start("mic", "audio-test", { wave: "sine", frequency: "440" });
  await bench.start("film", "video-test", B);
  await bench.start("track", "audio-test", { wave: "sine", frequency: "1000", rate: "44100", channels: "1" });
  const state = await bench.start("scene", "switch", {}, { a: ["camera", "mic"], b: ["film", "track"] });
  await bench.until("happy", () => state.mood === "happy");
  return state;
}

function look(bench: ComponentBench, seconds: number) {
  return bench.collect("scene:video", seconds, (sample) => ({
    at: sample.ptsNs!,
    caps: sample.caps,
    colour: nameOf(colourAt(sample.bytes(), 320, 160, 120)),
    when: performance.now(),
  }));
}

Deno.test("switch changes picture and sound together, within 300 ms, in one format and without a gap", async () => {
  await using bench = new ComponentBench();
  const state = await scenes(bench);
  assert.equal(state.readings.get("onAir"), "a");
  const [pictures, pieces] = [
    look(bench, 4),
    bench.collect("scene:audio", 4, (sample) => ({
      at: sample.ptsNs!,
      length: sample.durationNs!,
      bytes: sample.bytes(),
      caps: sample.caps,
    })),
  ];
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const asked = performance.now();
  assert.deepEqual(await state.running.act!("switch", { to: "b" }), { onAir: "b", waits: false });
  assert.equal(state.readings.get("onAir"), "b");
  const seen = await pictures;
  assert.deepEqual([...new Set(seen.map(({ colour }) => colour))], ["red", "blue"]);
  assert.equal(new Set(seen.map(({ caps }) => caps)).size, 1);
  assert(seen.find(({ colour }) => colour === "blue")!.when - asked < 300);
  for (const [index, { at }] of seen.entries()) if (index > 0) assert.equal(at - seen[index - 1]!.at, 40_000_000n);
  const heard = await pieces;
  assert.equal(new Set(heard.map(({ caps }) => caps)).size, 1);
  for (const [index, { at }] of heard.entries()) {
    const before = heard[index - 1];
    if (before !== undefined) assert(Math.abs(Number(at - before.at - before.length)) < 2, `piece ${index}`);
  }
  const ends = [heard.slice(0, 20), heard.slice(-20)].map((part) => firstChannel(part.map(({ bytes }) => bytes), 2));
  assert(amplitudeOf(ends[0]!, 48_000, 440) > 0.4 && amplitudeOf(ends[0]!, 48_000, 1000) < 0.01);
  assert(amplitudeOf(ends[1]!, 48_000, 1000) > 0.3 && amplitudeOf(ends[1]!, 48_000, 440) < 0.01);
});

Deno.test("switch keeps the old input while the chosen one gives nothing, and says so", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", A);
  await bench.start("film", "video-test", B);
  await bench.stop("film");
  const state = await bench.start("scene", "switch", {}, { a: "camera", b: "film" });
  await bench.until("happy", () => state.mood === "happy");
  await bench.until("b counts as silent", () => {
    const { waits } = state.running.act!("switch", { to: "b" }) as { waits: boolean };
    return waits;
  });
  assert.deepEqual(state.messages.get("switch-waits")?.args, { input: "b" });
  assert.deepEqual([...new Set((await look(bench, 0.5)).map(({ colour }) => colour))], ["red"]);
  const watching = look(bench, 4);
  await bench.start("film", "video-test", B);
  await bench.until("it waits no more", () => state.messages.size === 0);
  assert.equal((await watching).at(-1)!.colour, "blue");
});

Deno.test("switch starts with the input and in the format that the planet asks for", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", A);
  await bench.start("film", "video-test", B);
  const format = { "start-with": "b", width: "320", height: "240", framerate: "10/1" };
  await bench.start("scene", "switch", format, { a: "camera", b: "film" });
  const seen = await look(bench, 1);
  assert.match(
    seen[0]!.caps,
    /format=\(string\)I420, width=\(int\)320, height=\(int\)240.*framerate=\(fraction\)10\/1/,
  );
  assert.deepEqual([...new Set(seen.map(({ colour }) => colour))], ["blue"]);
});

Deno.test("switch goes to the input that it shall start with when that changes on air", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", A);
  await bench.start("film", "video-test", B);
  const state = await bench.start("scene", "switch", {}, { a: "camera", b: "film" });
  await bench.until("happy", () => state.mood === "happy");
  const watching = look(bench, 3);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await bench.change("scene", { "start-with": "b" });
  assert.equal(state.readings.get("onAir"), "b");
  assert.deepEqual([...new Set((await watching).map(({ colour }) => colour))], ["red", "blue"]);
});
