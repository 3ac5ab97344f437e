import { strict as assert } from "node:assert";
import { probe } from "../fixtures/ffprobe.ts";
import { Standstill } from "../fixtures/standstill.ts";
import { recordStream } from "./record_stream.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";
import { Viewer } from "./viewer.ts";

const flow = (name: string, bitrate: string, keyframes = "1s") =>
  `  ${name}:
    components:
      camera: { type: video-test, width: 160, height: 120, framerate: 25/1 }
      video: { type: vp8-encoder, eats: camera, bitrate: ${bitrate}, keyframes: ${keyframes} }
      webm: { type: webm-muxer, eats: video }
      live: { type: http-streamer, eats: webm, mount: /${name}.webm }
`;

const planet = (...flows: string[]) => `planet: changes\n# Kept\nflows:\n${flows.join("")}`;
const STEADY = flow("steady", "300k");
const SPARE = `  spare:
    components:
      waiting: { type: video-test, autostart: false }
`;
const FIRST = planet(flow("demo", "300k"), STEADY, SPARE);
const SECONDS = 20;
/** Between two pictures of 25 a second; twice as much is one lost. */
const PICTURE_SECONDS = 0.04;

Deno.test("serve changes its planet while it runs, and what is not meant goes on", async (test) => {
  await withBox({ planet: FIRST }, async (box) => {
    await happy(box, 9);
    const file = `${box.data}/steady.webm`;
    using standstill = new Standstill();
    const recording = recordStream({ url: `${box.url}/steady.webm`, seconds: SECONDS, file });
    await test.step("a part that does not start by itself never ran", async () => {
      const { mood, pid } = await box.component("spare/waiting");
      assert.deepEqual([mood, pid], ["sleeping", null]);
      assert.ok(!box.processes().some(({ command }) => command.includes("media-spare")));
    });
    await test.step("a live property changes without a restart", () =>
      restarts(box, [], async () => {
        const path = "/api/v1/components/demo/video/properties?keep=true";
        await send(box, path, "PATCH", JSON.stringify({ bitrate: 200_000 }), "application/json");
        const text = await (await box.adminFetch("/api/v1/config")).text();
        assert.equal(text, planet(flow("demo", "200k"), STEADY, SPARE));
      }));
    await test.step("a bit rate in the planet changes without a restart", () =>
      restarts(box, [], () => put(box, planet(flow("demo", "400k"), STEADY, SPARE))));
    await test.step("another property restarts that encoder alone", () =>
      restarts(box, ["demo/video"], () => put(box, planet(flow("demo", "400k", "2s"), STEADY, SPARE))));
    await test.step("a flow is added, and taken away", async () => {
      await restarts(
        box,
        [],
        () => put(box, planet(flow("demo", "400k", "2s"), STEADY, flow("more", "100k"))),
      );
      await watchable(box, "more");
      await restarts(box, [], () => put(box, planet(flow("demo", "400k", "2s"), STEADY)));
      const gone = await fetch(`${box.url}/more.webm`);
      await gone.body?.cancel();
      assert.notEqual(gone.status, 200);
      assert.ok(!box.processes().some(({ command }) => command.includes("media-more")));
    });
    await test.step("another time zone restarts nothing that does not go by it", async () => {
      await using viewer = await Viewer.join(`${box.url}/demo.webm`);
      const inLima = planet(flow("demo", "400k", "2s"), STEADY).replace(
        "flows:",
        "place: { zone: America/Lima }\nflows:",
      );
      await restarts(box, [], () => put(box, inLima));
      await restarts(box, [], () => put(box, planet(flow("demo", "400k", "2s"), STEADY)));
      assert(!viewer.isCutOff);
    });
    await test.step("SIGHUP reads the edited file, and prints what is wrong with another", () => reload(box));
    await test.step("an unrelated flow has no gap", async () => {
      await recording;
      const at = (await probe(file)).packets.map(({ pts }) => pts);
      const gaps = at.slice(1).map((pts, index) => pts - at[index]!);
      const stoodStill = standstill.totalMs / 1000;
      const longest = Math.max(...gaps);
      const told = `${at.length} pictures, gaps up to ${longest} s; the machine stood still for ${stoodStill} s`;
      assert.ok(at.length > (SECONDS - 3 - stoodStill) / PICTURE_SECONDS, told);
      assert.ok(longest < 3 * PICTURE_SECONDS + stoodStill && Math.min(...gaps) > 0, told);
    });
  });
});

/** Waits until so many parts are happy. */
async function happy(box: RunningBox, count: number): Promise<void> {
  await eventually(`${count} parts are happy`, async () => {
    const { components } = await box.state();
    const moods = components.map(({ id, mood }) => `${id} ${mood}`);
    return { found: components.filter(({ mood }) => mood === "happy").length === count || null, seen: moods };
  });
}

/** When each part that runs was started, in seconds. */
async function starts(box: RunningBox): Promise<Map<string, number>> {
  const ids = (await box.state()).components.filter(({ mood }) => mood === "happy").map(({ id }) => id);
  const figures = await Promise.all(ids.map(async (id) => {
    const { uptimeSeconds } = await statsOf(box, id);
    return [id, performance.now() / 1000 - uptimeSeconds] as const;
  }));
  return new Map(figures);
}

/** Sees to it that of what was there before a change just these parts have been started again. */
async function restarts(box: RunningBox, expected: readonly string[], change: () => Promise<void>): Promise<void> {
  const before = await starts(box);
  const pids = new Map((await box.state()).components.map(({ id, pid }) => [id, pid]));
  await change();
  const { components } = await box.state();
  const staying = components.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const after = await eventually("all that was happy is happy again", async () => {
    const now = await starts(box);
    const isDone = staying.every((id) => now.has(id)) && expected.every((id) => isLater(now.get(id), before.get(id)));
    return { found: isDone ? now : null, seen: [...now] };
  });
  assert.deepEqual(staying.filter((id) => isLater(after.get(id), before.get(id))), expected);
  for (const { id, pid } of (await box.state()).components) if (pids.has(id)) assert.equal(pid, pids.get(id), id);
}

/** An answer takes its time on a busy machine. */
function isLater(one = 0, other = 0): boolean {
  return one > other + 0.5;
}

async function send(box: RunningBox, path: string, method: string, body: string, type: string): Promise<void> {
  const headers = { "content-type": type, "if-match": "*" };
  const response = await box.adminFetch(path, { method, body, headers });
  assert.equal(response.status, 200, await response.text());
}

async function put(box: RunningBox, text: string): Promise<void> {
  await send(box, "/api/v1/config", "PUT", text, "application/yaml");
}

async function watchable(box: RunningBox, name: string): Promise<void> {
  await eventually(`/${name}.webm is on air`, async () => {
    const response = await fetch(`${box.url}/${name}.webm`);
    await response.body?.cancel();
    return { found: response.status === 200 || null, seen: response.status };
  });
}

async function reload(box: RunningBox): Promise<void> {
  const path = `${box.data}/planet.yaml`;
  const before = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, `${before}flows: {}\n`);
  Deno.kill(box.pid, "SIGHUP");
  await printed(box, /planet\.yaml:\d+:1: flows stands here a second time/);
  assert.deepEqual((await box.state()).flows.map(({ name }) => name), ["demo", "steady"]);
  await Deno.writeTextFile(path, before.replace("400k", "300k"));
  Deno.kill(box.pid, "SIGHUP");
  await printed(box, /the box goes by the planet file as it is now/);
  assert.equal((await box.component("demo/video")).properties["bitrate"], 300_000);
}

async function printed(box: RunningBox, what: RegExp): Promise<void> {
  await eventually(`serve prints ${what}`, () => {
    return Promise.resolve({ found: what.test(box.output) || null, seen: box.output.slice(-300) });
  });
}
