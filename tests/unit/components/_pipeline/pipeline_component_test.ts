import { strict as assert } from "node:assert";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import { afterEnd } from "../../../../components/_pipeline/after_end.ts";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { trialType as definition } from "../../../fixtures/trial_type.ts";

Deno.test("runPipeline() says why a device is away, and is happy by itself when it is back", async () => {
  await using bench = new ComponentBench();
  let away = true;
  const state = await bench.startRun("camera", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder }) => {
        if (away) throw new ComponentFault("webcam-missing", { blame: "device", args: { device: "front" } });
        return `videotestsrc is-live=true ! video/x-raw,width=16,height=16 ! ${feeder()}`;
      },
    }));
  await bench.until("hungry", () => state.mood === "hungry");
  assert.deepEqual(state.messages.get("webcam-missing")?.args, { device: "front", layer: "device" });
  away = false;
  await bench.until("happy again", () => state.mood === "happy");
  assert.equal(state.messages.size, 0);
});

Deno.test("runPipeline() tells what the element said when it refuses to start", async () => {
  await using bench = new ComponentBench();
  const state = await bench.startRun("camera", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder, name }) => `filesrc name=${name("file")} location=/nonexistent ! ${feeder()}`,
    }));
  await bench.until("said why", () => state.messages.has("pipeline-source-away"));
  const message = state.messages.get("pipeline-source-away")!;
  assert.equal(message.args["element"], "test-camera-file");
  assert.match(message.debug, /No such file/);
});

Deno.test("runPipeline() builds a pipeline that failed anew, and takes its message back", async () => {
  await using bench = new ComponentBench();
  let builds = 0;
  const state = await bench.startRun("camera", definition, (context) =>
    runPipeline(context, definition, {
      launch: ({ feeder }) => {
        const fails = builds++ === 0 ? " ! identity error-after=5" : "";
        return `videotestsrc is-live=true ! video/x-raw,width=16,height=16${fails} ! ${feeder()}`;
      },
    }));
  await bench.until("said why", () => state.messages.has("pipeline-failed"));
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0);
  assert.equal(builds, 2);
});

Deno.test("runPipeline() lets go of those who take its feed directly before what was attached stops the pipeline", async () => {
  await using bench = new ComponentBench();
  const camera = await bench.startRun("camera", definition, (context) =>
    runPipeline(context, definition, {
      timeGrows: true,
      launch: ({ feeder }) => `videotestsrc is-live=true ! video/x-raw,format=I420,width=16,height=16 ! ${feeder()}`,
      prepare: (pipeline) => ({ [Symbol.asyncDispose]: () => afterEnd(pipeline, () => {}) }),
    }));
  const converter = await bench.start("converter", "video-converter", {}, ["camera"]);
  await bench.until("it goes directly", () => /camera-default-sink[^"]*max-buffers=1\\n/.test(camera.running.graph!()));
  await bench.stop("camera");
  // An appsrc without caps would end the process when it looks at them.
  await bench.until("the loss is noticed", () => converter.running.stats().feeds[0]!.idleSeconds! > 1);
});
