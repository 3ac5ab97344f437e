import { strict as assert } from "node:assert";
import { EventStream } from "./event_stream.ts";
import { figure } from "./figure.ts";
import { mainThreadSeconds } from "./process_figures.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

/** Five parts each. */
const FLOWS = figure(20, 4);
const START_SECONDS = 30;
const REST_SECONDS = figure(20, 5);
/** Of the manager and all jobs together, what GStreamer does aside. */
const MOST_CORES = 0.1;
const STOPPED = "flow1/microphone";
/** The same as JSON Pointer writes it. */
const STOPPED_PATH = `/components/${STOPPED.replace("/", "~1")}`;

Deno.test("many flows start in time, and cost the manager nothing when they rest", async (test) => {
  const begin = performance.now();
  await withBox({ planet: planet(), startMs: 60_000 }, async (box) => {
    await box.allHappy();
    const seconds = (performance.now() - begin) / 1000;
    await test.step("they start in time", () => assert(seconds < START_SECONDS, `${FLOWS} flows after ${seconds} s`));
    await using events = await EventStream.open(box);
    await test.step("nothing is said while nothing changes, and little is used", async () => {
      const before = events.operations.length;
      const usedBefore = javaScriptSeconds(box);
      await new Promise((resolve) => setTimeout(resolve, REST_SECONDS * 1000));
      const cores = (javaScriptSeconds(box) - usedBefore) / REST_SECONDS;
      assert.deepEqual(events.operations.slice(before), []);
      assert(cores < MOST_CORES, `${cores} of a core`);
    });
    await test.step("of a change nothing else is told", async () => {
      const before = events.operations.length;
      const stopped = await box.adminFetch(`/api/v1/components/${STOPPED}/stop`, { method: "POST" });
      await stopped.body?.cancel();
      const told = () => events.operations.slice(before);
      await eventually("it sleeps", () => {
        const isTold = told().some((change) =>
          change.path === `${STOPPED_PATH}/mood` && "value" in change && change.value === "sleeping"
        );
        return Promise.resolve({ found: isTold || null, seen: told() });
      });
      const others = told().map(({ path }) => path).filter((path) => !path.startsWith(`${STOPPED_PATH}/`));
      assert.deepEqual(new Set(others), new Set(["/flows/1/mood", "/planet/mood"]));
    });
  });
});

/** What all JavaScript of the box has used: the manager's, and that of the jobs. */
function javaScriptSeconds(box: RunningBox): number {
  return box.processes().reduce((sum, { pid }) => sum + mainThreadSeconds(pid), 0);
}

function planet(): string {
  const flows = Array.from({ length: FLOWS }, (_, index) =>
    `  flow${index}:
    components:
      camera: { type: video-test, width: 64, height: 48, framerate: 5/1 }
      video: { type: vp8-encoder, eats: camera, bitrate: 32k }
      webm: { type: webm-muxer, eats: video }
      live: { type: http-streamer, eats: webm, mount: /flow${index}.webm }
      microphone: { type: audio-test, rate: 8000, channels: 1 }
`);
  return `planet: many\nflows:\n${flows.join("")}`;
}
