import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { catalogue } from "../../../../components/catalogue.ts";
import type { Element } from "../../../../ffi/gstreamer/element.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertGoesOn } from "../../../fixtures/goes_on.ts";
import { amplitudeOf, colourAt, firstChannel, nameOf } from "../../../fixtures/raw_media.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

const MASTER = { width: "320", height: "240", pattern: "red" };
const BACKUP = { width: "320", height: "240", pattern: "blue" };

/** A master and a backup, both a picture; and what comes out for some time. */
async function start(bench: ComponentBench, properties: Record<string, string> = {}) {
  await bench.start("camera", "video-test", MASTER);
  await bench.start("slate", "video-test", BACKUP);
  const state = await bench.start("safe", "failover", properties, { master: "camera", backup: "slate" });
  await bench.until("happy", () => state.mood === "happy");
  return state;
}

function look(bench: ComponentBench, seconds: number) {
  return bench.collect("safe:video", seconds, (sample) => ({
    at: Number(sample.ptsNs) / 1e9,
    when: performance.now() / 1000,
    colour: nameOf(colourAt(sample.bytes(), 320, 160, 120)),
  }));
}

Deno.test("failover goes to the backup when the master is killed, and back when it was steady for 5 s", async () => {
  await using bench = new ComponentBench();
  const state = await start(bench);
  assert.equal(state.readings.get("onAir"), "master");
  assert(state.messages.has("failover-master"));
  using standstill = new Standstill();
  const watching = look(bench, 12);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await bench.stop("camera");
  await bench.until("backup", () => state.readings.get("onAir") === "backup");
  assert.deepEqual([...state.messages.keys()], ["failover-backup"]);
  const back = performance.now() / 1000;
  await bench.start("camera", "video-test", MASTER);
  await bench.until("master", () => state.readings.get("onAir") === "master");
  assert.deepEqual([...state.messages.keys()], ["failover-master"]);
  const pictures = await watching;
  assertGoesOn(pictures, standstill);
  const colours = pictures.map(({ colour }) => colour);
  assert.deepEqual(colours.filter((colour, index) => colour !== colours[index - 1]), ["red", "blue", "red"]);
  const returned = pictures.findLast(({ colour }) => colour === "blue")!.when - back;
  assert(returned > 4.9 && returned < 8, `returned after ${returned} s`);
  assert.equal(state.mood, "happy");
});

Deno.test("failover leaves a master that is silent before the silence is over", async () => {
  await using bench = new ComponentBench();
  const { definition } = catalogue.get("video-test")!;
  let valve: Element | undefined;
  await bench.startRun("camera", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder }) =>
        `videotestsrc is-live=true pattern=red timestamp-offset=${bench.now()} ! ` +
        `video/x-raw,format=I420,width=320,height=240,framerate=25/1 ! valve name=camera-valve ! ${feeder()}`,
      prepare: (pipeline) => {
        valve = pipeline.element("camera-valve");
        return null;
      },
    }));
  await bench.start("slate", "video-test", BACKUP);
  const state = await bench.start("safe", "failover", {}, { master: "camera", backup: "slate" });
  await bench.until("happy", () => state.mood === "happy");
  using standstill = new Standstill();
  const watching = look(bench, 4);
  await bench.until("pictures of the master", () => state.running.stats().feeds.at(-1)!.samples > 40);
  valve!.set("drop", true);
  const pictures = await watching;
  assertGoesOn(pictures, standstill);
  assert.equal(pictures[0]!.colour, "red");
  assert.equal(pictures.at(-1)!.colour, "blue");
  assert.equal(state.readings.get("onAir"), "backup");
});

Deno.test("failover changes picture and sound together when one of the master's is lost, without a gap in the sound", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "video-test", MASTER);
  await bench.start("mic", "audio-test", { wave: "sine", frequency: "440" });
  await bench.start("slate", "video-test", BACKUP);
  await bench.start("music", "audio-test", { wave: "sine", frequency: "1000", rate: "44100", channels: "1" });
  const eats = { master: ["camera", "mic"], backup: ["slate", "music"] };
  const state = await bench.start("safe", "failover", {}, eats);
  await bench.until("happy", () => state.mood === "happy");
  using standstill = new Standstill();
  const [pictures, sound] = [
    look(bench, 4),
    bench.collect("safe:audio", 4, (sample) => ({
      at: sample.ptsNs!,
      length: sample.durationNs!,
      bytes: sample.bytes(),
    })),
  ];
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await bench.stop("mic");
  assertGoesOn(await pictures, standstill);
  assert.equal((await pictures).at(-1)!.colour, "blue");
  const pieces = await sound;
  // When the machine stands still while the master goes, nobody has the sound of that time.
  const mostNs = 2 + standstill.totalMs * 1e6;
  for (const [index, { at }] of pieces.entries()) {
    const before = pieces[index - 1];
    const gapNs = before === undefined ? 0 : Number(at - before.at - before.length);
    assert(Math.abs(gapNs) < mostNs, `a gap of ${gapNs / 1e6} ms at piece ${index}`);
  }
  const end = firstChannel(pieces.slice(-20).map(({ bytes }) => bytes), 2);
  assert(amplitudeOf(end, 48_000, 1000) > 0.3 && amplitudeOf(end, 48_000, 440) < 0.01);
});

Deno.test("failover is hungry when both are gone, and goes on with whichever comes first", async () => {
  await using bench = new ComponentBench();
  const state = await start(bench);
  await bench.stop("slate");
  await bench.stop("camera");
  await bench.until("hungry", () => state.mood === "hungry", 30);
  const watching = look(bench, 2);
  await bench.start("slate", "video-test", BACKUP);
  const pictures = await watching;
  assert.deepEqual([...new Set(pictures.map(({ colour }) => colour))].at(-1), "blue");
  assert(bench.now() - BigInt(Math.round(pictures.at(-1)!.at * 1e9)) < 1_500_000_000n, "pictures are of now");
  await bench.until("happy", () => state.mood === "happy");
});
