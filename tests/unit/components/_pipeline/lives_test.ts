import { strict as assert } from "node:assert";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import type { PipelineComponentOptions } from "../../../../components/_pipeline/pipeline_options.ts";
import { Texts } from "../../../../manager/text/texts.ts";
import { ComponentBench, type ComponentState } from "../../../../worker/job/bench/component_bench.ts";
import { trialType as definition } from "../../../fixtures/trial_type.ts";

const PICTURE = "video/x-raw,format=GRAY8,width=16,height=16,framerate=25/1";

function start(bench: ComponentBench, options: PipelineComponentOptions): Promise<ComponentState> {
  return bench.startRun("part", definition, (context) => runPipeline(context, definition, options));
}

Deno.test("a pipeline that fails at once is tried five times, and then waits for a person", async () => {
  await using bench = new ComponentBench();
  const builds: number[] = [];
  const state = await start(bench, {
    launch: ({ feeder }) => {
      builds.push(performance.now());
      return `videotestsrc ! ${PICTURE} ! identity error-after=1 ! ${feeder()}`;
    },
  });
  await bench.until("sad", () => state.mood === "sad", 30);
  assert.equal(builds.length, 5);
  assert.equal(state.messages.get("pipeline-failed")?.args["next"], "given-up");
  const text = new Texts().render({ id: "pipeline-failed", args: state.messages.get("pipeline-failed")!.args });
  assert.match(text, /\) too often and is not started again\. Look at the log, then press Start\. The fault lies in/);
  const pauses = builds.slice(1).map((at, index) => at - builds[index]!);
  assert(pauses[1]! >= 800 && pauses[2]! >= 1600 && pauses[3]! >= 3200, `growing: ${pauses}`);
});

Deno.test("a pipeline that failed is not taken for one that ended, though its end is seen before its complaint is heard", async () => {
  await using bench = new ComponentBench();
  const state = await start(bench, {
    launch: ({ feeder }) => `videotestsrc ! ${PICTURE} ! identity error-after=1 ! ${feeder()}`,
    prepare: () => {
      // Nobody hears anything until it has failed and is due to be looked at.
      const busy = setTimeout(() => {
        for (const end = performance.now() + 1000; performance.now() < end;);
      });
      return { [Symbol.dispose]: () => clearTimeout(busy) };
    },
  });
  await bench.until("it says something", () => state.messages.size > 0);
  assert.deepEqual([...state.messages.keys()], ["pipeline-failed"]);
});

Deno.test("a source whose stream ends at once is hungry, and tried every second for as long as it takes", async () => {
  await using bench = new ComponentBench();
  const builds: number[] = [];
  const state = await start(bench, {
    launch: ({ feeder }) => {
      builds.push(performance.now());
      return `videotestsrc num-buffers=0 ! ${PICTURE} ! ${feeder()}`;
    },
  });
  await bench.until("tried more often than a failure is", () => builds.length === 7, 60);
  assert.equal(state.mood, "hungry");
  assert.deepEqual(state.messages.get("pipeline-ended")?.args, { layer: "device" });
  assert(builds.slice(1).every((at, index) => at - builds[index]! >= 900), `${builds}`);
});

Deno.test("an element that fails with every buffer is stopped by its first complaint", async () => {
  await using bench = new ComponentBench();
  let complaints = 0;
  const state = await start(bench, {
    launch: ({ feeder, name }) =>
      `videotestsrc is-live=true ! ${PICTURE} ! identity name=${name("bad")} error-after=1 ! ` +
      `${feeder()} videotestsrc ! ${PICTURE} ! identity name=${name("worse")} error-after=1 ! fakesink`,
    explain: () => {
      complaints++;
      return new ComponentFault("webcam-missing", { blame: "device", args: { device: "x" } });
    },
  });
  await bench.until("said", () => state.messages.has("webcam-missing"));
  assert.equal(state.mood, "hungry");
  assert(complaints <= 2, `${complaints} complaints of one pipeline`);
});

Deno.test("close() ends within 5 s when a streaming thread hangs, and says so", async () => {
  await using bench = new ComponentBench();
  const state = await start(bench, {
    launch: ({ feeder }) =>
      `videotestsrc is-live=true ! ${PICTURE} ! ${feeder()} ` +
      `videotestsrc is-live=true num-buffers=1 ! ${PICTURE} ! identity sleep-time=8000000 ! fakesink async=false`,
  });
  await bench.until("happy", () => state.mood === "happy");
  const from = performance.now();
  await assert.rejects(
    bench.stop("part"),
    (error) => error instanceof ComponentFault && error.code === "pipeline-hangs",
  );
  assert(performance.now() - from < 6000);
  await new Promise((resolve) => setTimeout(resolve, 5000));
});

Deno.test("a pipeline that hangs when it failed makes its component sad until it lets go, and only then another is built", async () => {
  await using bench = new ComponentBench();
  let builds = 0;
  const state = await start(bench, {
    launch: ({ feeder }) => {
      if (builds++ > 0) return `videotestsrc is-live=true ! ${PICTURE} ! ${feeder()}`;
      return `videotestsrc is-live=true ! ${PICTURE} ! identity error-after=5 ! ${feeder()} ` +
        `videotestsrc is-live=true num-buffers=1 ! ${PICTURE} ! identity sleep-time=7000000 ! fakesink async=false`;
    },
  });
  await bench.until("sad", () => state.mood === "sad");
  assert(state.messages.has("pipeline-hangs"));
  assert.equal(builds, 1);
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0, 15);
});

Deno.test("a pipeline that does not start in time is told and waited for, and goes on when it does", async () => {
  await using bench = new ComponentBench();
  const fifo = await makeFifo(bench);
  let builds = 0;
  const state = await start(bench, {
    launch: ({ feeder }) => {
      builds++;
      // Without the queue the parser would have the source open twice.
      return `filesrc location=${fifo} ! queue ! rawvideoparse format=gray8 width=16 height=16 framerate=25/1 ! ` +
        feeder();
    },
  });
  await bench.until("it says so", () => state.messages.has("pipeline-hangs"), 30);
  assert.equal(state.mood, "hungry");
  using writer = await Deno.open(fifo, { write: true });
  await writer.write(new Uint8Array(25 * 16 * 16));
  await bench.until("happy", () => state.mood === "happy" && state.messages.size === 0);
  assert.equal(builds, 1);
});

Deno.test("a pipeline that has not started is left behind when its component is stopped, and goes when it can", async () => {
  await using bench = new ComponentBench();
  const fifo = await makeFifo(bench);
  const state = await start(bench, { launch: ({ feeder }) => `filesrc location=${fifo} ! queue ! ${feeder()}` });
  await bench.until("it says so", () => state.messages.has("pipeline-hangs"), 30);
  await bench.stop("part");
  using writer = await Deno.open(fifo, { write: true });
  await assert.rejects(async () => {
    for (;;) await writer.write(new Uint8Array(1000));
  }, Deno.errors.BrokenPipe);
});

Deno.test("a consumer that does not start in time is not happy for what it is given meanwhile", async () => {
  await using bench = new ComponentBench();
  const fifo = await makeFifo(bench);
  await bench.start("camera", "video-test", { width: "16", height: "16" });
  const pipeline = `<video> ! filesink location=${fifo} buffer-mode=unbuffered`;
  const state = await bench.start("own", "pipeline-consumer", { pipeline }, { video: "camera" });
  await bench.until("it says so", () => {
    assert.notEqual(state.mood, "happy");
    return state.messages.has("pipeline-hangs");
  }, 30);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert(state.messages.has("pipeline-hangs"));
  using reader = await Deno.open(fifo);
  await bench.until("happy", () => state.mood === "happy" && state.messages.size === 0);
  assert(await reader.read(new Uint8Array(256)));
  await bench.stop("own");
});

/** Whoever opens it waits for the other end. */
async function makeFifo({ folder }: ComponentBench): Promise<string> {
  const fifo = `${folder}/fifo`;
  assert((await new Deno.Command("mkfifo", { args: [fifo] }).output()).success);
  return fifo;
}

Deno.test("a clock that jumps changes no mood and no uptime", async () => {
  await using bench = new ComponentBench();
  const state = await start(bench, {
    launch: ({ feeder }) => `videotestsrc is-live=true ! ${PICTURE} ! ${feeder()}`,
  });
  await bench.until("happy", () => state.mood === "happy");
  const { now } = Date;
  try {
    for (const jumpMs of [3_600_000, -7_200_000]) {
      Date.now = () => now() + jumpMs;
      for (let looks = 0; looks < 4; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.equal(state.mood, "happy");
      }
      assert(state.running.stats().uptimeSeconds < 60);
    }
  } finally {
    Date.now = now;
  }
});
