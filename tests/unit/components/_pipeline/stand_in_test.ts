import { strict as assert } from "node:assert";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import type { FeedTap } from "../../../../components/_feed/feed_tap.ts";
import { OutputFeed } from "../../../../components/_feed/output_feed.ts";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { StandIn } from "../../../../components/_pipeline/stand_in.ts";
import { nextOnGrid } from "../../../../components/_source/running_time.ts";
import type { ComponentDefinition } from "../../../../components/definition.ts";
import type { RunContext } from "../../../../components/run_context.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { Device, PICTURE_SOURCE, SOUND_SOURCE } from "../../../fixtures/device.ts";
import { isWhole, order, type Piece, pieceOf } from "../../../fixtures/joint.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

const SOUND = "audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=2";
const PICTURE = "video/x-raw,format=I420,width=64,height=48,framerate=25/1,pixel-aspect-ratio=1/1";

const MONO = "audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=1";
const QUIET = { error() {}, warning() {}, info() {}, debug() {} };
const TONE = "audiotestsrc wave=square volume=1 freq=100 samplesperbuffer=1920";
const WHITE = "videotestsrc pattern=white";

Deno.test("a source that falls silent is stood in for by silence without a hole, and goes on by itself", async () => {
  await using bench = new ComponentBench();
  const device = new Device(bench, TONE, SOUND);
  const state = await device.start(SOUND_SOURCE);
  const collected = bench.collect("device", 8, pieceOf);
  await bench.until("happy", () => state.mood === "happy");
  device.hush(true);
  await bench.until("stood in for", () => state.messages.has("stand-in-silence") && state.mood === "hungry");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  device.hush(false);
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0);
  const pieces = await collected;
  assert.equal(order(pieces), "real in real");
  isWhole(pieces, 80);
});

Deno.test("a source whose samples go on without JavaScript is stood in for when it ends, and they do again afterwards", async () => {
  await using bench = new ComponentBench();
  using standstill = new Standstill();
  const device = new Device(bench, TONE, SOUND);
  const state = await device.start(SOUND_SOURCE);
  const converter = await bench.start("converter", "audio-converter", { rate: 48000, channels: 2 }, ["device"]);
  const goesDirectly = (): boolean => /device-default-sink[^"]*max-buffers=1\\n/.test(state.running.graph!());
  const collected = bench.collect("converter", 9, pieceOf);
  await bench.until("it goes directly", goesDirectly);
  device.unplug();
  await bench.until("stood in for", () => state.messages.size === 2 && state.mood === "hungry");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  device.isThere = true;
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0, 5);
  await bench.until("it goes directly again", goesDirectly);
  assert.equal(converter.mood, "happy");
  const pieces = await collected;
  assert.equal(order(pieces), "real in real");
  isWhole(pieces, 80 + standstill.totalMs);
});

Deno.test("a camera that is pulled out is stood in for by a slate at once, and used again when it is back", async () => {
  await using bench = new ComponentBench();
  using standstill = new Standstill();
  const device = new Device(bench, WHITE, PICTURE);
  const state = await device.start(PICTURE_SOURCE);
  const collected = bench.collect("device", 9, pieceOf);
  await bench.until("happy", () => state.mood === "happy");
  device.unplug();
  await bench.until("stood in for", () => state.messages.size === 2 && state.mood === "hungry");
  assert.deepEqual(state.messages.get("soundcard-missing")?.args, { device: "mic", layer: "device" });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(state.mood, "hungry");
  assert.equal(state.messages.size, 2);
  device.isThere = true;
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0, 5);
  const pieces = await collected;
  assert.equal(order(pieces), "real in real");
  isWhole(pieces, 1000 + standstill.totalMs);
});

Deno.test("what stands in and fails is tried again", async () => {
  await using bench = new ComponentBench();
  const device = new Device(bench, TONE, SOUND);
  device.isThere = false;
  for (const wrong of ["audio/x-raw,format=NONE", "video/x-raw,format=S16LE", "no caps"]) {
    device.given = wrong;
    const state = await device.start(SOUND_SOURCE);
    await bench.until("it is missed", () => state.messages.has("soundcard-missing"));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(state.messages.has("stand-in-silence"), false);
    device.given = SOUND;
    await bench.until("stood in for", () => state.messages.has("stand-in-silence"), 20);
    assert.equal(order(await bench.collect("device", 0.5, pieceOf)), "in");
    await bench.stop("device");
  }
});

Deno.test("a source that is not there from the start is stood in for at once", async () => {
  await using bench = new ComponentBench();
  const device = new Device(bench, TONE, SOUND);
  device.isThere = false;
  const state = await device.start(SOUND_SOURCE);
  const collected = bench.collect("device", 5, pieceOf);
  await bench.until("stood in for", () => state.messages.has("stand-in-silence"), 2);
  assert(state.messages.has("soundcard-missing"));
  device.isThere = true;
  await bench.until("happy", () => state.mood === "happy" && state.messages.size === 0, 5);
  const pieces = await collected;
  assert.equal(order(pieces), "in real");
  isWhole(pieces, 80);
});

Deno.test("a component whose type wants no stand-in loses its feed as before", async () => {
  await using bench = new ComponentBench();
  let away = false;
  let fail: (fault: ComponentFault) => void = () => {};
  const state = await bench.startRun("device", SOUND_SOURCE, (context) =>
    runPipeline(context, SOUND_SOURCE, {
      launch: ({ feeder }) => {
        if (away) throw new ComponentFault("soundcard-missing", { blame: "device", args: { device: "mic" } });
        return `audiotestsrc is-live=true ! ${SOUND} ! ${feeder()}`;
      },
      prepare: (_pipeline, _parts, give) => {
        fail = give;
        return null;
      },
    }));
  await bench.until("happy", () => state.mood === "happy");
  away = true;
  fail(new ComponentFault("soundcard-missing", { blame: "device", args: { device: "mic" } }));
  await bench.until("hungry", () => state.mood === "hungry");
  const samples = state.running.stats().feeds[0]!.samples;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(state.running.stats().feeds[0]!.samples, samples);
  assert.deepEqual([...state.messages.keys()], ["soundcard-missing"]);
});

Deno.test("a source that reads a FIFO is stood in for while nobody writes, and goes on when somebody does", async () => {
  await using bench = new ComponentBench();
  using standstill = new Standstill();
  const fifo = `${bench.folder}/microphone`;
  assert((await new Deno.Command("mkfifo", { args: [fifo] }).output()).success);
  const parse = "rawaudioparse use-sink-caps=false format=pcm pcm-format=s16le sample-rate=48000 num-channels=2";
  const state = await bench.startRun("device", SOUND_SOURCE, (context) =>
    runPipeline(context, SOUND_SOURCE, {
      // Without the queue the parser has the source open twice, and the writer's pipe breaks if it writes in between.
      launch: ({ feeder }) =>
        `filesrc location=${fifo} blocksize=7680 do-timestamp=true ! queue ! ${parse} ! ${feeder()}`,
      standIn: () => SOUND,
    }));
  const collected = bench.collect("device", 10, pieceOf);
  {
    await using writer = toneWriter(fifo);
    await bench.until("happy", () => {
      writer.assertRuns();
      return state.mood === "happy";
    });
  }
  await bench.until("stood in for", () => state.messages.has("stand-in-silence") && state.mood === "hungry");
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await using again = toneWriter(fifo);
  await bench.until("happy again", () => {
    again.assertRuns();
    return state.mood === "happy" && state.messages.size === 0;
  }, 5);
  const pieces = (await collected).filter(({ atNs }) => atNs !== null);
  assert.equal(order(pieces), "real in real");
  // The pipe is stamped as it is read.
  isWhole(pieces.map((piece) => ({ ...piece, caps: "" })), 1000 + standstill.totalMs);
});

/** Writes a tone in real time, until it is ended. */
function toneWriter(fifo: string): ChildProgram {
  const launch = `audiotestsrc is-live=true samplesperbuffer=1920 wave=square ! ${SOUND} ! ` +
    `filesink location=${fifo} buffer-mode=unbuffered`;
  return new ChildProgram(["gst-launch-1.0", "-q", ...launch.split(" ")]);
}

Deno.test("a source that gives pictures and no sound is happy, and its sound is silence", async () => {
  await using bench = new ComponentBench();
  const both: ComponentDefinition = {
    ...SOUND_SOURCE,
    feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  };
  const state = await bench.startRun("device", both, (context) =>
    runPipeline(context, both, {
      launch: ({ feeder }) => {
        const startNs = nextOnGrid(bench.now(), 25n, 1n);
        return `${WHITE} timestamp-offset=${startNs} ! ${PICTURE} ! clocksync ! ${feeder("video")} ` +
          `${TONE} ! ${SOUND} ! clocksync ! valve drop=true ! ${feeder("audio")}`;
      },
      standIn: (feeder) => feeder === "video" ? PICTURE : SOUND,
    }));
  const [pictures, silence] = await Promise.all([
    bench.collect("device:video", 6, pieceOf),
    bench.collect("device:audio", 2, pieceOf),
  ]);
  assert.equal(order(pictures), "real");
  assert.equal(order(silence), "in");
  isWhole(silence, 80);
  assert.equal(state.mood, "happy");
  assert.equal(state.messages.size, 0);
});

Deno.test("a source that comes back for a moment only is stood in for again, in the format that it gave last", async () => {
  await using bench = new ComponentBench();
  const { reactor, baseTimeNs } = bench;
  const output = new OutputFeed({ name: "default", element: "out", media: "audio/raw", reactor });
  const pieces: Piece[] = [];
  const unsubscribe = output.subscribe({ push: (sample) => pieces.push(pieceOf(sample)), lost: () => {} });
  const context = { reactor, baseTimeNs, owns: () => {}, log: QUIET } as unknown as RunContext;
  const standIn = new StandIn({ context, output, feeder: "default", caps: () => SOUND });
  const source = async (caps: string): Promise<{ tap: FeedTap; end: () => Promise<void> }> => {
    const startNs = nextOnGrid(bench.now(), 25n, 1n);
    const launch = `${TONE} timestamp-offset=${startNs} ! ${caps} ! clocksync ! ${output.launch}`;
    const pipeline = new Pipeline(launch, { reactor, baseTimeNs, onMessage() {} });
    const tap = output.attach(pipeline);
    await pipeline.play();
    await bench.until("it gives something", () => tap.counts().samples > 0);
    standIn.look(tap);
    return {
      tap,
      end: async () => {
        output.release(tap);
        await standIn.sourceEnds();
        await pipeline.stop();
        output.detach(tap);
        await pipeline.close();
      },
    };
  };
  const first = await source(SOUND);
  await first.end();
  await bench.until("stood in for", () => standIn.isOnAir);
  const again = await source(MONO);
  await bench.until("on air again", () => output.isOnAir(again.tap) && pieces.at(-1)!.stands === "real");
  await again.end();
  const before = pieces.length;
  assert(standIn.isOnAir);
  await bench.until("what stands in gives something", () => pieces.length > before + 10);
  assert.match(pieces.at(-1)!.caps, /channels=\(int\)1/);
  assert.equal(order(pieces), "real in real in");
  unsubscribe();
  await standIn.close();
});

Deno.test("a source that takes its time to end is stood in for all the while", async () => {
  await using bench = new ComponentBench();
  let isThere = true;
  let fail: (fault: ComponentFault | null) => void = () => {};
  const missing = (): ComponentFault => new ComponentFault("soundcard-missing", { blame: "device" });
  const state = await bench.startRun("device", SOUND_SOURCE, (context) =>
    runPipeline(context, SOUND_SOURCE, {
      launch: ({ feeder }) => {
        if (!isThere) throw missing();
        return `${TONE} timestamp-offset=${nextOnGrid(bench.now(), 25n, 1n)} ! ${SOUND} ! clocksync ! ${feeder()}`;
      },
      prepare: (_pipeline, _parts, give) => {
        fail = give;
        return { [Symbol.asyncDispose]: () => new Promise((resolve) => setTimeout(resolve, 1500)) };
      },
      standIn: () => SOUND,
    }));
  const collected = bench.collect("device", 5, pieceOf);
  await bench.until("happy", () => state.mood === "happy");
  isThere = false;
  fail(missing());
  const pieces = await collected;
  assert.equal(order(pieces), "real in");
  isWhole(pieces, 80);
});
