import { strict as assert } from "node:assert";
import { EventStream } from "./event_stream.ts";
import { figure } from "./figure.ts";
import { withBox } from "./run_box.ts";

/** Five parts each. */
const FLOWS = figure(20, 4);
const START_SECONDS = 30;
const REST_SECONDS = figure(20, 5);

Deno.test("many flows start in time, and cost the manager nothing when they rest", async (test) => {
  const begin = performance.now();
  await withBox({ planet: planet(), startMs: 60_000 }, async (box) => {
    await box.allHappy();
    const seconds = (performance.now() - begin) / 1000;
    await test.step("they start in time", () => assert(seconds < START_SECONDS, `${FLOWS} flows after ${seconds} s`));
    await test.step("nothing is said while nothing changes", async () => {
      await using events = await EventStream.open(box);
      const before = events.operations.length;
      await new Promise((resolve) => setTimeout(resolve, REST_SECONDS * 1000));
      assert.deepEqual(events.operations.slice(before), []);
    });
  });
});

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
