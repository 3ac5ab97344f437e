import { strict as assert } from "node:assert";
import { ChildProgram } from "../fixtures/child_program.ts";
import { needing } from "../fixtures/needing.ts";
import { eventually, withBox } from "./run_box.ts";

const DISPLAY = ":985";
const PLANET = `planet: screens
flows:
  room:
    components:
      camera: { type: video-test, width: 160, height: 120, framerate: 10/1 }
      screen: { type: screencast, display: "${DISPLAY}", width: 160, height: 120 }
      both:
        type: picture-in-picture
        eats: { whole: camera, corner: screen }
        width: 320
        height: 240
        framerate: 10/1
      video: { type: vp8-encoder, eats: both }
      webm: { type: webm-muxer, eats: video }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

function screen(): ChildProgram {
  return new ChildProgram(["Xvfb", DISPLAY, "-screen", "0", "320x200x24", "-nolisten", "tcp"]);
}

Deno.test(
  needing(["Xvfb"], "a screen that goes away takes nothing of its flow along but its own screencast"),
  async () => {
    await withBox({ planet: PLANET }, async (box) => {
      await using first = screen();
      await box.allHappy();
      const [media, cast] = [await box.jobPid("media-room"), await box.jobPid("screen-room")];
      assert.notEqual(media, cast);
      await first[Symbol.asyncDispose]();
      await eventually("its screencast is hungry in another process", async () => {
        const { pid, mood, messages } = await box.component("room/screen");
        const isThere = pid !== null && pid !== cast && mood === "hungry";
        return { found: isThere || null, seen: { pid, mood, messages } };
      });
      await eventually("what eats it has a slate", async () => {
        const { mood, eaters } = await box.component("room/both");
        return { found: mood === "happy" || null, seen: { mood, eaters } };
      });
      assert.equal(await box.jobPid("media-room"), media);
      await using _second = screen();
      await box.allHappy();
      assert.equal(await box.jobPid("media-room"), media);
    });
  },
);
