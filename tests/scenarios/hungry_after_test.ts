import { strict as assert } from "node:assert";
import { EventStream } from "./event_stream.ts";
import { eventually, withBox } from "./run_box.ts";

/** Two that give a picture every three seconds, which is a silence only for the one that is told so. */
const PLANET = `planet: silence
flows:
  room:
    components:
      camera: { type: video-test, width: 64, height: 48, framerate: 5/1 }
      video: { type: vp8-encoder, eats: camera, bitrate: 32k, keyframes: 1s }
      calm: { type: keyframes, eats: video, distance: 3s }
      strict: { type: keyframes, eats: video, distance: 3s, hungry-after: 1s }
`;

Deno.test("a component is hungry after the silence that its planet sets, and happy again by itself", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await using events = await EventStream.open(box);
    await eventually("hungry twice, and happy after that", () => {
      const moods = events.moods("room/strict");
      const found = moods.filter((mood) => mood === "hungry").length >= 2 && moods.at(-1) === "happy" || null;
      return Promise.resolve({ found, seen: moods });
    });
    const calm = events.moods("room/calm");
    assert(calm.includes("happy") && !calm.includes("hungry"), String(calm));
  });
});
