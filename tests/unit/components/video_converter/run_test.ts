import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { define } from "../../../../components/definition.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSteady, luma, pictureIn } from "../../../fixtures/fed_media.ts";

const television = define({
  type: "television",
  role: "source",
  job: "media",
  properties: {},
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: {},
});
const WHITE = { pattern: "white", width: "64", height: "48", framerate: "25/1" };

Deno.test("video-converter gives pictures of the size and rate that are wanted", async () => {
  await using bench = new ComponentBench();
  await bench.start("white", "video-test", WHITE);
  const state = await bench.start("convert", "video-converter", { width: "80", framerate: "30/1" }, ["white"]);
  const pictures = await bench.collect("convert", 2, pictureIn);
  assert(pictures.length >= 55, `30 in a second: ${pictures.length} in two`);
  assert.deepEqual([pictures[0]!.width, pictures[0]!.height], [80, 60]);
  assertSteady(pictures, 30);
  assert.equal(state.mood, "happy");
});

Deno.test("video-converter changes colours on air, and loses no picture by it", async () => {
  await using bench = new ComponentBench();
  await bench.start("white", "video-test", WHITE);
  await bench.start("convert", "video-converter", {}, ["white"]);
  const [first, ...rest] = await bench.collect("convert", 1, pictureIn);
  assert(luma(first!) > 230);
  const seeing = bench.collect("convert", 3, pictureIn);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await bench.change("convert", { brightness: "-0.5", contrast: "0.8" });
  const pictures = await seeing;
  assertSteady([...rest, ...pictures].slice(rest.length), 25);
  assert(luma(pictures[0]!) > 230);
  assert(luma(pictures.at(-1)!) < 130, `darker: ${luma(pictures.at(-1)!)}`);
});

Deno.test("video-converter takes the colour away on air", async () => {
  await using bench = new ComponentBench();
  await bench.start("red", "video-test", { ...WHITE, pattern: "red" });
  await bench.start("convert", "video-converter", {}, ["red"]);
  const redness = ({ bytes, width, height }: { bytes: Uint8Array; width: number; height: number }): number =>
    bytes[width * height * 5 / 4]!;
  assert(redness((await bench.collect("convert", 0.2, pictureIn))[0]!) > 200);
  await bench.change("convert", { saturation: "0" });
  const grey = await bench.collect("convert", 0.5, pictureIn);
  assert(Math.abs(redness(grey.at(-1)!) - 128) < 4);
});

Deno.test("video-converter cuts off edges and turns what is left", async () => {
  await using bench = new ComponentBench();
  await bench.start("bars", "video-test", { ...WHITE, pattern: "smpte", width: "160", height: "120" });
  const bright = { left: 0, right: 1, top: 0, bottom: 0.1 };
  await bench.start("turned", "video-converter", {
    "crop-bottom": "40",
    "crop-right": "20",
    flip: "clockwise",
  }, ["bars"]);
  const [picture] = await bench.collect("turned", 0.2, pictureIn);
  assert.deepEqual([picture!.width, picture!.height], [80, 140]);
  // The bars go from light on the left to dark on the right: turned, the light one is on top.
  assert(luma(picture!, bright) > luma(picture!, { top: 0.9, bottom: 1 }) + 50);
});

Deno.test("video-converter keeps size and rate when another picture comes in", async () => {
  await using bench = new ComponentBench();
  await bench.start("white", "video-test", WHITE);
  await bench.start("convert", "video-converter", {}, ["white"]);
  const seeing = bench.collect("convert", 6, pictureIn);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await bench.stop("white");
  await bench.start("white", "video-test", { ...WHITE, width: "96", height: "48", framerate: "10/1" });
  const pictures = await seeing;
  assert.equal(
    new Set(pictures.map(({ caps }) => caps.replace(/, colorimetry=[^,]*|, chroma-site=[^,]*/g, ""))).size,
    1,
  );
  const last = pictures.at(-1)!;
  assert(luma(last, { top: 0.4, bottom: 0.6 }) > 200, "the wide picture is in the middle");
  assert(luma(last, { bottom: 0.1 }) < 40, "with black above");
  assertSteady(pictures.slice(-20), 25);
  for (const [index, { atNs }] of pictures.entries()) assert(index === 0 || atNs > pictures[index - 1]!.atNs);
});

Deno.test("video-converter makes whole pictures of television's half ones, unless it is told not to", async () => {
  await using bench = new ComponentBench();
  await bench.startRun("television", television, (context) =>
    runPipeline(context, television, {
      launch: ({ feeder }) =>
        `videotestsrc is-live=true pattern=ball timestamp-offset=${bench.now()} ! ` +
        `video/x-raw,format=I420,width=160,height=120,framerate=50/1 ! interlace field-pattern=1:1 ! ${feeder()}`,
    }));
  await bench.start("smooth", "video-converter", {}, ["television"]);
  await bench.start("combed", "video-converter", { deinterlace: "never" }, ["television"]);
  const [smooth, combed] = await Promise.all(["smooth", "combed"].map((name) => bench.collect(name, 2, pictureIn)));
  assertSteady(smooth!, 25);
  assert.match(smooth![0]!.caps, /interlace-mode=\(string\)progressive/);
  assert.match(combed![0]!.caps, /interlace-mode=\(string\)interleaved/);
});

Deno.test("video-converter says so when all of the picture is cut off", async () => {
  await using bench = new ComponentBench();
  await bench.start("white", "video-test", WHITE);
  const state = await bench.start("convert", "video-converter", { "crop-left": "40", "crop-right": "30" }, ["white"]);
  await bench.until("a message", () => state.messages.has("video-converter-nothing-left"));
  assert.deepEqual(state.messages.get("video-converter-nothing-left")?.args, {
    width: 64,
    height: 48,
    across: 70,
    down: 0,
  });
});
