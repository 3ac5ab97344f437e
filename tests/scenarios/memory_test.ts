import { strict as assert } from "node:assert";
import { FRUGAL } from "../../worker/process/job_command.ts";
import { memoryBytes } from "./process_figures.ts";
import { eventually, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

/** One flow of the usual size, and nothing beside it. */
const PLANET = `planet: memory
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { type: video-test, width: 640, height: 480, framerate: 25/1 }
      microphone: { type: audio-test }
      video: { type: vp8-encoder, eats: camera, bitrate: 800k }
      audio: { type: opus-encoder, eats: microphone }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;
/** As install.sh runs it; and no process notes what it runs, as they do where coverage is measured. */
const AS_INSTALLED = { ...FRUGAL, DENO_COVERAGE_DIR: null };
const MEGABYTE = 1e6;
const MOST_MEGABYTES = 200;
/** Rings and queues are full after this. */
const STEADY_MS = 10_000;

Deno.test("serve with one flow and one viewer fits in 200 MB, all processes together", async () => {
  await withBox({ planet: PLANET, env: AS_INSTALLED }, async (box) => {
    await box.allHappy();
    await using viewer = await Viewer.join(`${box.url}/room.webm`);
    await eventually("the viewer watches", () => Promise.resolve({ found: viewer.bytes || null, seen: null }));
    await new Promise((resolve) => setTimeout(resolve, STEADY_MS));
    const processes = box.processes().map(({ pid, command }) => ({
      name: /--name (\S+)/.exec(command)?.[1] ?? "serve",
      megabytes: memoryBytes(pid) / MEGABYTE,
    }));
    const sum = processes.reduce((sum, { megabytes }) => sum + megabytes, 0);
    const told = processes.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(1)}`).join(", ");
    await Deno.stdout.write(new TextEncoder().encode(`PSS in MB: ${told}; together ${sum.toFixed(1)}\n`));
    assert.equal(processes.length, 4);
    assert(sum <= MOST_MEGABYTES, `${told}; together ${sum}`);
  });
});
