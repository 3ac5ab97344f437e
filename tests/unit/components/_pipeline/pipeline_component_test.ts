import { strict as assert } from "node:assert";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
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
