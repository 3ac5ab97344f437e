import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { catalogue } from "../../../../components/catalogue.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { colourAt, nameOf } from "../../../fixtures/raw_media.ts";

const SIZE = { width: "320", height: "240" };
const LEFT = { left: 0, top: 0, width: 160, height: 240, alpha: 1 };
const RIGHT = { ...LEFT, left: 160 };

/** Red on the left and blue on the right. */
async function halves(bench: ComponentBench) {
  await bench.start("red", "video-test", { ...SIZE, pattern: "red" });
  await bench.start("blue", "video-test", { ...SIZE, pattern: "blue" });
  const properties = { ...SIZE, places: { one: LEFT, two: RIGHT } };
  return await bench.start("pip", "picture-in-picture", properties, { one: "red", two: "blue" });
}

/** Pictures as colours left, right, and in the corner of the left half; and their times. */
function look(bench: ComponentBench, seconds: number): Promise<{ seen: string; at: bigint }[]> {
  return bench.collect("pip", seconds, (sample) => {
    const bytes = sample.bytes();
    const seen = [80, 240].map((x) => nameOf(colourAt(bytes, 320, x, 120))).join(" ");
    return { seen, at: sample.ptsNs! };
  });
}

function assertWithoutGap(pictures: readonly { at: bigint }[]): void {
  for (const [index, { at }] of pictures.entries()) {
    if (index > 0) assert.equal(at - pictures[index - 1]!.at, 40_000_000n, `picture ${index}`);
  }
}

Deno.test("picture-in-picture puts each picture in its place", async () => {
  await using bench = new ComponentBench();
  const pip = await halves(bench);
  await bench.until("happy", () => pip.mood === "happy");
  const pictures = await look(bench, 1);
  assert(pictures.length > 10);
  assert.deepEqual([...new Set(pictures.map(({ seen }) => seen))], ["red blue"]);
  assertWithoutGap(pictures);
  assert(bench.now() - pictures.at(-1)!.at < 1_500_000_000n, "pictures are of now");
});

Deno.test("picture-in-picture moves a picture on air without a gap, and lets others shine through it", async () => {
  await using bench = new ComponentBench();
  const pip = await halves(bench);
  await bench.until("happy", () => pip.mood === "happy");
  const watching = look(bench, 3);
  await bench.until("pictures", () => pip.running.stats().feeds.at(-1)!.samples > 60);
  await bench.change("pip", { background: "white", places: { one: RIGHT, two: { ...LEFT, alpha: 0 } } });
  const pictures = await watching;
  assertWithoutGap(pictures);
  assert.deepEqual([...new Set(pictures.map(({ seen }) => seen))], ["red blue", "white red"]);
  await bench.change("pip", { background: "black", places: { one: { ...LEFT, alpha: 0.5 }, two: RIGHT } });
  const [red] = (await bench.collect("pip", 1, (sample) => colourAt(sample.bytes(), 320, 80, 120)[0])).slice(-1);
  assert(red! > 40 && red! < 58, `half of red over black has brightness ${red}`);
});

Deno.test("picture-in-picture goes on without an input that is missing, takes it in late, and when it comes back", async () => {
  await using bench = new ComponentBench();
  await bench.start("red", "video-test", { ...SIZE, pattern: "red" });
  const properties = { ...SIZE, places: { one: LEFT, two: RIGHT } };
  await bench.start("blue", "video-test");
  await bench.stop("blue");
  await bench.start("pip", "picture-in-picture", properties, { one: "red", two: "blue" });
  const seen = new Set<string>();
  const watching = bench.collect("pip", 14, (sample) => {
    seen.add([80, 240].map((x) => nameOf(colourAt(sample.bytes(), 320, x, 120))).join(" "));
    return { at: sample.ptsNs! };
  });
  await bench.until("one picture", () => seen.has("red black"));
  await bench.start("blue", "video-test", { ...SIZE, pattern: "blue" });
  await bench.until("both", () => seen.has("red blue"));
  await bench.stop("blue");
  seen.clear();
  await bench.until("one again", () => seen.has("red black"));
  await bench.start("blue", "video-test", { ...SIZE, pattern: "blue" });
  await bench.until("both again", () => seen.has("red blue"));
  assertWithoutGap(await watching);
});

Deno.test("picture-in-picture fills all with a picture that has no place, and warns of a place for no input", async () => {
  await using bench = new ComponentBench();
  await bench.start("green", "video-test", { width: "160", height: "120", pattern: "green" });
  await bench.start("blue", "video-test", { ...SIZE, pattern: "blue" });
  const properties = { ...SIZE, places: { top: { ...RIGHT, top: 0 }, ghost: LEFT } };
  const pip = await bench.start("pip", "picture-in-picture", properties, { bottom: "green", top: "blue" });
  await bench.until("happy", () => pip.mood === "happy");
  assert.deepEqual([...new Set((await look(bench, 0.5)).map(({ seen }) => seen))], ["green blue"]);
  assert.equal(pip.messages.get("combiner-no-such-input")?.args["names"], "ghost");
});

Deno.test("picture-in-picture waits for an input that is late all the time, and drops nothing of the other", async () => {
  await using bench = new ComponentBench();
  await bench.start("red", "video-test", { ...SIZE, pattern: "red" });
  const { definition } = catalogue.get("video-test")!;
  const late = await bench.startRun("late", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder }) =>
        `videotestsrc pattern=blue timestamp-offset=${bench.now()} ! ` +
        `video/x-raw,format=I420,width=320,height=240,framerate=25/1 ! clocksync ts-offset=900000000 ! ${feeder()}`,
    }));
  await bench.until("the late one gives something", () => late.mood === "happy");
  const properties = { ...SIZE, places: { one: LEFT, two: RIGHT } };
  const pip = await bench.start("pip", "picture-in-picture", properties, { one: "red", two: "late" });
  await bench.until("happy", () => pip.mood === "happy");
  const lags = await bench.collect("pip", 4, (sample) => Number(bench.now() - sample.ptsNs!) / 1e9);
  assert(lags.at(-1)! > 0.85, `pictures of the same moment are put together: ${lags.at(-1)} s`);
  assert.deepEqual([...new Set((await look(bench, 1)).map(({ seen }) => seen))], ["red blue"]);
  const dropped = pip.running.stats().feeds.map((feed) => feed.dropped);
  assert.deepEqual(dropped, [0, 0, 0]);
});
