import { strict as assert } from "node:assert";
import type { ApiState } from "../../manager/contract/api.ts";
import { Standstill } from "../fixtures/standstill.ts";
import { readWebm } from "../fixtures/webm.ts";
import { gotWholeGroups } from "./crowd_checks.ts";
import { figure } from "./figure.ts";
import { recordedCrowd } from "./recorded_crowd.ts";
import { type RunningBox, withBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";
import { STEADY_MOUNT, steadyPlanet } from "./steady_planet.ts";
import { Viewer } from "./viewer.ts";

const KBPS = 256;
const VIEWERS = figure(200, 20);
/** So many are looked at byte by byte. */
const KEEP = figure(200, 8);
const SECONDS = figure(60, 20);
const JOIN_MS = 2000;
const PLANET = steadyPlanet({ kbps: KBPS });
/** Groups of pictures last 1 s. */
const LONGEST_STEP_MS = 1500;

/** Processes of all jobs, by their names. */
function pidsOf({ components }: ApiState): Record<string, number | null> {
  return Object.fromEntries(
    components.flatMap(({ instances }) => instances.map(({ job, pid }) => [job, pid])).sort(),
  );
}

/** Kills `serve` alone, waits for some time, and starts it again. */
async function killAndStartAgain(box: RunningBox, awayMs: number, ...args: readonly string[]): Promise<void> {
  await box.killServe();
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  await box.startAgain(...args);
}

Deno.test("serve that was killed takes its jobs over when it starts again, and no viewer loses a byte", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    const before = pidsOf(await box.allHappy());
    const { url } = box;
    using standstill = new Standstill();
    const { recorded, crowd } = await recordedCrowd(box, {
      groups: [{ viewers: VIEWERS, habit: { reads: "all" }, keep: KEEP }],
      joinMs: JOIN_MS,
      seconds: SECONDS,
    });
    await new Promise((resolve) => setTimeout(resolve, JOIN_MS + 2000));
    await killAndStartAgain(box, 2000);
    assert.equal(box.url, url);
    const after = await box.allHappy();
    assert.deepEqual(pidsOf(after), before);
    assert.deepEqual(after.components.flatMap(({ messages }) => messages), []);
    const { groups: [viewers = []] } = await crowd;
    assert.deepEqual(viewers.filter(({ status, endedMs }) => status !== 200 || endedMs !== null), []);
    const { bytes } = await recorded;
    assert.equal(await gotWholeGroups(bytes, viewers), 0);
    const times = readWebm(bytes).clusters.map(({ timecode }) => timecode);
    const steps = times.slice(1).map((time, i) => time - times[i]!);
    const mostMs = LONGEST_STEP_MS + standstill.totalMs;
    assert(steps.every((step) => step > 0 && step < mostMs), `steps of ${steps.join()} ms, wanted less than ${mostMs}`);
    await endsWithoutTrace(box);
  });
});

Deno.test("serve that was killed starts only what differs from the planet anew, and --fresh everything", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    const before = pidsOf(await box.allHappy());
    await using viewer = await Viewer.join(`${box.url}${STEADY_MOUNT}`);
    await box.killServe();
    const killedAt = Date.now();
    const planet = Deno.readTextFileSync(`${box.data}/planet.yaml`);
    Deno.writeTextFileSync(`${box.data}/planet.yaml`, planet.replace("keyframes: 1s", "keyframes: 2s"));
    await box.startAgain();
    const after = await box.allHappy();
    assert.deepEqual(pidsOf(after), before);
    const startedSince: string[] = [];
    for (const { id } of after.components) {
      const { uptimeSeconds } = await statsOf(box, id);
      if (uptimeSeconds < (Date.now() - killedAt) / 1000) startedSince.push(id);
    }
    assert.deepEqual(startedSince, ["steady/video"]);
    const said = after.components.flatMap(({ id, messages }) => messages.map((message) => ({ id, message })));
    assert.deepEqual(said.map(({ id, message }) => [id, message.id, message.level, message.args]), [
      ["steady/video", "component-changed-meanwhile", "info", { what: "keyframes" }],
    ]);
    assert.match(said[0]?.message.text ?? "", /keyframes/);
    assert(!viewer.isCutOff);

    await killAndStartAgain(box, 0, "--fresh");
    const fresh = pidsOf(await box.allHappy());
    assert.deepEqual(Object.keys(fresh), Object.keys(before));
    for (const [job, pid] of Object.entries(fresh)) assert.notEqual(pid, before[job]);
    await endsWithoutTrace(box);
  });
});

async function endsWithoutTrace(box: RunningBox): Promise<void> {
  const { success } = await box.stop();
  assert(success);
  assert.deepEqual(box.processes(), []);
  const left = [...Deno.readDirSync(`${box.data}/run`)].map(({ name }) => name).sort();
  assert.deepEqual(left, ["base-time", "serve.lock"]);
}
