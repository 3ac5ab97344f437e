import { strict as assert } from "node:assert";
import { eventually, withBox } from "./run_box.ts";

/** Opening a FIFO waits for somebody who writes, whatever GStreamer wants meanwhile. */
const PLANET = `planet: hangs
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    components:
      stuck: { type: pipeline-source, pipeline: "filesrc location=FIFO ! decodebin ! <video>", feeds: { video: video/raw } }
      camera: { type: video-test, width: 160, height: 120, framerate: 10/1 }
`;

/** Without a pipeline that hangs a component ends within 5 s; then its process has 3 s for its other components. */
const STOP_MS = 12_000;

Deno.test("serve ends a component whose pipeline hangs, with its process, and starts the others again", async () => {
  const folder = Deno.makeTempDirSync({ prefix: "runnel-fifo-" });
  const fifo = `${folder}/fifo`;
  try {
    await new Deno.Command("mkfifo", { args: [fifo] }).output();
    await withBox({ planet: PLANET.replace("FIFO", fifo) }, async (box) => {
      const moods = async (): Promise<string> => {
        const { components } = await box.state();
        return components.map(({ id, mood }) => `${id} ${mood}`).join();
      };
      await eventually("the camera is happy", async () => {
        const seen = await moods();
        return { found: seen.includes("demo/camera happy") || null, seen };
      });
      const before = await box.jobPid("media-demo");
      const fromMs = performance.now();
      await box.order("demo/stuck", "stop");
      const after = await eventually("the part sleeps in another process, and the camera is happy", async () => {
        const stuck = await box.component("demo/stuck");
        const camera = await box.component("demo/camera");
        const isRight = stuck.mood === "sleeping" && camera.mood === "happy" && camera.pid !== before;
        return { found: isRight ? camera : null, seen: [stuck, camera] };
      });
      assert(performance.now() - fromMs < STOP_MS, `took ${performance.now() - fromMs} ms`);
      const [said] = after.messages;
      assert.deepEqual([said?.id, said?.level, said?.args["how"], said?.args["reason"]], [
        "job-crashed",
        "warning",
        "stuck",
        "demo/stuck",
      ]);
      assert.match(said?.text ?? "", /because its part demo\/stuck did not stop/);
      assert.deepEqual([said?.args["layer"], said?.args["culprit"]], ["device", "typefind"]);
      assert(!box.processes().some(({ pid }) => pid === before));

      await box.order("demo/stuck", "start");
      await eventually("the part hangs again", async () => {
        const { mood } = await box.component("demo/stuck");
        return { found: mood === "waking" || null, seen: mood };
      });
      const { success, tookMs } = await box.stop();
      assert(success && tookMs < 10_000, `took ${tookMs} ms`);
      assert.deepEqual(box.processes(), []);
    });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
