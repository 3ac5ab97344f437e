import { strict as assert } from "node:assert";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import type { PipelineComponentOptions } from "../../../../components/_pipeline/pipeline_options.ts";
import { Texts } from "../../../../manager/text/texts.ts";
import { ComponentBench, type ComponentState } from "../../../../worker/job/bench/component_bench.ts";
import { trialType as definition } from "../../../fixtures/trial_type.ts";

const PICTURE = "video/x-raw,format=GRAY8,width=16,height=16,framerate=25/1";
const texts = new Texts();

function start(bench: ComponentBench, options: PipelineComponentOptions): Promise<ComponentState> {
  return bench.startRun("part", definition, (context) => runPipeline(context, definition, options));
}

/** What a component that fails says, and how a person reads it. */
async function said(
  options: PipelineComponentOptions,
  id = "pipeline-failed",
): Promise<{ args: Readonly<Record<string, string | number>>; debug: string; text: string }> {
  await using bench = new ComponentBench();
  const state = await start(bench, options);
  await bench.until(`it says ${id}`, () => state.messages.has(id), 30);
  const { args, debug } = state.messages.get(id)!;
  return { args, debug, text: texts.render({ id, args }) };
}

Deno.test("an error of Runnel's own code is blamed on Runnel, with the place", async () => {
  const { args, debug, text } = await said({
    launch: () => {
      throw new TypeError("sizes is not iterable");
    },
  });
  assert.equal(args["layer"], "runnel");
  assert.match(text, /sizes is not iterable.*The fault is Runnel’s own: please report it/);
  assert.match(debug, /planted_faults_test\.ts:\d+/);
});

Deno.test("an element that fails is blamed, with its plugin and version", async () => {
  const { args, debug, text } = await said({
    launch: ({ feeder }) => `videotestsrc is-live=true ! ${PICTURE} ! identity error-after=5 ! ${feeder()}`,
  });
  assert.deepEqual([args["layer"], args["culprit"]], ["element", "identity"]);
  assert.match(text, /The fault lies in GStreamer, in identity/);
  assert.match(debug, /element identity of the plugin coreelements 1\.\d+\.\d+ \(.*libgstcoreelements\.so\)/);
});

Deno.test("an element that this GStreamer does not have is GStreamer's fault", async () => {
  const { args } = await said({ launch: ({ feeder }) => `no-such-element ! ${feeder()}` });
  assert.equal(args["layer"], "element");
});

Deno.test("a camera and a file that are not there are blamed themselves", async () => {
  const away = "pipeline-source-away";
  const camera = await said({ launch: ({ feeder }) => `v4l2src device=/dev/video77 ! ${feeder()}` }, away);
  assert.deepEqual([camera.args["layer"], camera.args["culprit"]], ["device", "v4l2src"]);
  assert.match(camera.debug, /No such file or directory/);
  const file = await said({ launch: ({ feeder }) => `filesrc location=/no/such/file ! ${feeder()}` }, away);
  assert.equal(file.args["layer"], "device");
});

Deno.test("an element that hangs is named", async () => {
  await using bench = new ComponentBench();
  let builds = 0;
  const state = await start(bench, {
    launch: ({ feeder }) => {
      if (builds++ > 0) return `videotestsrc is-live=true ! ${PICTURE} ! ${feeder()}`;
      return `videotestsrc is-live=true ! ${PICTURE} ! identity error-after=5 ! ${feeder()} ` +
        `videotestsrc is-live=true num-buffers=1 ! ${PICTURE} ! identity sleep-time=6000000 ! fakesink async=false`;
    },
  });
  await bench.until("it says so", () => state.messages.has("pipeline-hangs"), 30);
  const { args, debug } = state.messages.get("pipeline-hangs")!;
  assert.deepEqual([args["layer"], args["culprit"]], ["element", "identity"]);
  assert.match(debug, /^Cannot bring the pipeline to NULL within \d+ ms: identity\d+ did not get there/);
  await bench.until("happy again", () => state.mood === "happy" && state.messages.size === 0, 30);
});
