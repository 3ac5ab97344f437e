import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import type { JobSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { ComponentStats } from "../../../manager/contract/stats.ts";
import { plan } from "../../../manager/plan/plan.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { jobCommand } from "../../../worker/process/job_command.ts";
import { limitDescriptors } from "../../fixtures/limit_descriptors.ts";
import { WorkerBox } from "./worker_box.ts";

const MAIN = new URL("../../../main.ts", import.meta.url);

/** The media job of a flow, as the manager would plan it. */
function mediaJob(components: string): JobSpec {
  const text = `planet: x\natmosphere: { porter: { type: porter } }\nflows:\n  f:\n    components:\n${components}`;
  const result = readPlanet(text, definitions);
  assert(result.ok, JSON.stringify(result));
  return plan(result.planet).find(({ name }) => name === "media-f")!;
}

function runningBox(): WorkerBox {
  return new WorkerBox({ command: jobCommand(MAIN), times: { readyMs: 60_000 } });
}

async function statsOf(box: WorkerBox, id: string): Promise<ComponentStats> {
  const [first] = await box.worker.stats(id);
  assert(first !== undefined);
  return first.stats;
}

const ENCODED = (bitrate: string, pattern = "smpte") => `
      cam: { type: video-test, width: 160, height: 120, framerate: 25/1, pattern: ${pattern} }
      video: { type: vp8-encoder, eats: cam, bitrate: ${bitrate} }
`;

Deno.test("a job changes live properties on air, and starts anew what has others", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  await box.until("media-f f/video", ({ mood }) => mood === "happy");
  const before = await statsOf(box, "f/video");
  await worker.apply([mediaJob(ENCODED("100k"))]);
  await box.waitFor("the change", () => box.logTexts("media-f").includes("has other properties now") || null);
  const after = await statsOf(box, "f/video");
  assert(after.uptimeSeconds > before.uptimeSeconds);
  assert.deepEqual(after.feeds.map(({ reconnects, discontinuities }) => [reconnects, discontinuities]), [[0, 0], [
    0,
    null,
  ]]);
  assert.deepEqual(box.moods("media-f f/video").slice(-1), ["happy"]);
  await worker.apply([mediaJob(ENCODED("100k", "snow"))]);
  await box.waitFor("a new start", () => box.logTexts("media-f").filter((text) => text === "is stopping")[0] ?? null);
  await box.until("media-f f/cam", ({ mood }) => mood === "happy");
  assert((await statsOf(box, "f/video")).uptimeSeconds > after.uptimeSeconds);
});

Deno.test("a job that is told again and again to start a component anew leaves out what was said otherwise since", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  await box.until("media-f f/video", ({ mood }) => mood === "happy");
  for (let i = 0; i < 200; i++) {
    await worker.stop("f/video");
    await worker.start("f/video");
  }
  // It comes after all these.
  await worker.remind("f/video");
  // All of it: so many lines in a second are left out of what the worker gives.
  const log = (): string => Deno.readTextFileSync(`${box.dataFolder}/log/media-f.log`);
  await box.waitFor("the end", () => log().includes("has other properties now") || null);
  const starts = log().split("is starting: vp8-encoder").length - 1;
  assert(starts > 1 && starts < 100, `started ${starts} times`);
  await box.until("media-f f/video", ({ mood }) => mood === "happy");
});

Deno.test("a job tells figures of its process and of each feed, and the graph of a pipeline", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  await box.until("media-f f/video", ({ mood }) => mood === "happy");
  const { process, feeds } = await statsOf(box, "f/video");
  assert(process !== undefined);
  assert(process.cpuSeconds > 0.05 && process.cpuSeconds < 60, `${process.cpuSeconds} s`);
  assert(process.memoryBytes > 10e6 && process.memoryBytes < 1e9, `${process.memoryBytes} bytes`);
  assert.deepEqual(feeds.map(({ direction }) => direction), ["in", "out"]);
  for (const { samples, idleSeconds } of feeds) assert(samples > 0 && idleSeconds !== null && idleSeconds < 5);
  const [graph] = await worker.graphs("f/video");
  assert.equal(graph?.job, "media-f");
  assert.match(graph.dot, /^digraph pipeline \{[^]*GstVP8Enc/);
});

Deno.test("a job goes on, and tells the rest, when it cannot tell what its process takes", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  const { pid } = await box.until("media-f f/video", ({ mood }) => mood === "happy");
  // Whoever connects takes the worker's place, who comes back: for a moment nobody answers.
  const until = async (tells: boolean): Promise<void> => {
    for (const end = performance.now() + 15_000;;) {
      const [first] = await box.worker.stats("f/video");
      if (first !== undefined && (first.stats.process !== undefined) === tells) return;
      assert(performance.now() < end);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await until(true);
  await limitDescriptors(pid!, 3);
  await until(false);
  // Nobody can connect now, which ends nothing either.
  const other = await Deno.connect({ transport: "unix", path: `${box.dataFolder}/run/media-f.sock` });
  await until(false);
  other.close();
  await limitDescriptors(pid!, 1024);
  await until(true);
  assert.equal((await box.until("media-f f/video", ({ mood }) => mood === "happy")).pid, pid);
});

Deno.test("a job refuses an action that the type does not have", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  await box.until("media-f f/cam", ({ mood }) => mood === "happy");
  const text = { id: "component-action-unknown", args: { component: "f/cam", action: "jump" } };
  await assert.rejects(worker.act("f/cam", "jump", {}), { name: "RefusedError", text });
});

Deno.test("a job shows a level that moves, and nothing once the component is stopped", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(`
      mic: { type: audio-test, wave: beep }
      gain: { type: audio-converter, eats: mic, volume: 0.5 }
`)]);
  const shown = (): { readonly [name: string]: Json }[] =>
    box.events.flatMap((event) => event.type === "readings" && event.id === "f/gain" ? [event.readings] : []);
  await box.waitFor("a beep, silence, and a beep", () => shown().length >= 3 || null);
  assert(new Set(shown().map((readings) => JSON.stringify(readings))).size >= 2);
  await worker.stop("f/gain");
  await box.until("media-f f/gain", ({ mood }) => mood === "sleeping");
  assert.deepEqual(shown().at(-1), {});
});

Deno.test("LocalWorker.debug() brings GStreamer's lines about one component, and takes them away again", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(`
      cam: { type: video-test, width: 160, height: 120, framerate: 10/1 }
      other: { type: video-test, width: 160, height: 120, framerate: 10/1 }
`)]);
  for (const name of ["cam", "other"]) await box.until(`media-f f/${name}`, ({ mood }) => mood === "happy");
  const debugLines = async (): Promise<string[]> =>
    (await worker.logs({ level: "debug", limit: 5000 })).filter(({ level, source }) =>
      level === "debug" && source !== "runnel"
    ).map(({ component }) => component ?? "nobody");
  assert.deepEqual(await debugLines(), []);
  await worker.debug("f/cam", 5);
  await box.waitFor("debug lines", () => box.events.some(isDebugLine) || null);
  assert.deepEqual([...new Set(await debugLines())], ["f/cam"]);
  await worker.debug("f/cam", 2);
  await box.waitFor("the level", () => quietSince(box, 1000));
});

let [lines, since] = [0, 0];

/** Whether no further line of GStreamer's has come for some time. */
function quietSince(box: WorkerBox, ms: number): true | null {
  const now = box.events.filter(isDebugLine).length;
  if (now !== lines) [lines, since] = [now, performance.now()];
  return performance.now() - since > ms || null;
}

function isDebugLine(event: WorkerBox["events"][number]): boolean {
  return event.type === "log" && event.record.level === "debug" && event.record.source !== "runnel";
}

Deno.test("a job ends by itself when who started it has died, and no worker has ever come", async () => {
  await using box = runningBox();
  const command = jobCommand(MAIN)("media-f", box.dataFolder).with(-1, "1");
  const [program = "", ...args] = command;
  const { code } = await new Deno.Command(program, { args, stdin: "null", stdout: "null", stderr: "null" }).output();
  assert.equal(code, 0);
});

Deno.test("a job whose log somebody removes goes on, and begins another", async () => {
  await using box = runningBox();
  const worker = await box.open();
  await worker.apply([mediaJob(ENCODED("200k"))]);
  const { pid } = await box.until("media-f f/video", ({ mood }) => mood === "happy");
  const log = `${box.dataFolder}/log/media-f.log`;
  await Deno.remove(log);
  await box.waitFor("another log", () => [...Deno.readDirSync(`${box.dataFolder}/log`)][0] ?? null);
  await worker.debug("f/video", 5);
  await box.waitFor("lines of GStreamer", () => box.logTexts("media-f").find((text) => text.includes("vp8")) ?? null);
  const after = await box.until("media-f f/video", ({ mood }) => mood === "happy");
  assert.equal(after.pid, pid);
});
