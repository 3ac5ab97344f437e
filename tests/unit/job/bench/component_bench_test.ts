import { strict as assert } from "node:assert";
import { define, integer } from "../../../../components/addon/definition.ts";
import { type RunContext, runPipeline } from "../../../../components/addon/run.ts";
import { ComponentBench } from "../../../../worker/job/bench/mod.ts";

const definition = define({
  type: "small-picture",
  role: "source",
  job: "media",
  properties: { width: integer({ min: 16, max: 64, default: 32 }) },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: { elements: ["videotestsrc"] },
});

const type = {
  definition,
  run: (context: RunContext<typeof definition>) =>
    runPipeline(context, definition, {
      launch: ({ properties: { width }, feeder }) =>
        `videotestsrc is-live=true ! video/x-raw,format=I420,width=${width},height=16,framerate=25/1 ! ${feeder()}`,
    }),
};

Deno.test("ComponentBench runs a type that is not the program's, with defaults and with words", async () => {
  await using bench = new ComponentBench();
  await bench.start("usual", type);
  assert.match((await bench.collect("usual", 0.1, ({ caps }) => caps))[0]!, /width=\(int\)32/);
  await bench.start("wide", type, { width: "64" });
  assert.match((await bench.collect("wide", 0.1, ({ caps }) => caps))[0]!, /width=\(int\)64/);
});

Deno.test("ComponentBench refuses properties and types that are not there", async () => {
  await using bench = new ComponentBench();
  await assert.rejects(bench.start("odd", type, { height: 16 }), /there is no property height/);
  await assert.rejects(bench.start("odd", type, { width: "8" }), /width is wrong: 8/);
  await assert.rejects(bench.start("odd", "none"), /the program has no type none/);
});
