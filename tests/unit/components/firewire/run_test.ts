import { strict as assert } from "node:assert";
import { join } from "node:path";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { definition } from "../../../../components/firewire/definition.ts";
import { dvBranches } from "../../../../components/firewire/dv_branches.ts";
import type { PropertyValues } from "../../../../components/property/mod.ts";
import type { Run } from "../../../../components/run_context.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

const DV = "video/x-dv,systemstream=true";

Deno.test("firewire is hungry and says so when its camera is not there", async () => {
  await using bench = new ComponentBench();
  const camera = await bench.start("camera", "firewire");
  await bench.until("a message", () => camera.messages.has("firewire-missing"), 20);
  assert.equal(camera.mood, "hungry");
  assert.equal(camera.messages.get("firewire-missing")?.args["device"], "auto");
});

Deno.test("firewire refuses a device that is no camera's number", async () => {
  await using bench = new ComponentBench();
  const camera = await bench.start("camera", "firewire", { device: "/dev/fw0" });
  await bench.until("a message", () => camera.messages.has("firewire-device-form"));
});

Deno.test("firewire takes picture and sound out of a DV stream: a file stands in for the camera", async () => {
  await using bench = new ComponentBench();
  const file = join(bench.folder, "tape.dv");
  await record(file);
  const run: Run<typeof definition> = (context) =>
    runPipeline(context, definition, {
      launch: (parts) => dvBranches(`multifilesrc location=${file} loop=true ! ${DV}`, parts, context.properties),
    });
  const shape = { width: 360, height: 288, framerate: "25/1", rate: 48_000, channels: 2 };
  const properties: PropertyValues<typeof definition.properties> = { device: "auto", ...shape };
  await bench.startRun("camera", definition, run as Run, { properties });
  const pictures = bench.collect("camera:video", 1, (sample) => ({ size: sample.size, ptsNs: sample.ptsNs! }));
  const sounds = bench.collect("camera:audio", 1, (sample) => ({ size: sample.size }));
  const seen = await pictures;
  assert(seen.length >= 20, `${seen.length} pictures`);
  assert(seen.every(({ size }) => size === 360 * 288 * 3 / 2));
  assert(seen.every(({ ptsNs }, index) => index === 0 || ptsNs - seen[index - 1]!.ptsNs === 40_000_000n));
  assert((await sounds).every(({ size }) => size === 48_000 / 25 * 2 * 2));
});

/** What a camera would send, two seconds of it. */
async function record(file: string): Promise<void> {
  const inputs = ["-f", "lavfi", "-i", "testsrc=s=720x576:r=25", "-f", "lavfi", "-i", "sine=r=48000"];
  const { success, stderr } = await new Deno.Command("ffmpeg", {
    args: ["-v", "error", ...inputs, "-t", "2", "-ac", "2", "-target", "pal-dv", file],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
}
