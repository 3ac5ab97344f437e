import { strict as assert } from "node:assert";
import type { LogRecord } from "../../manager/contract/log_record.ts";
import { eventually, type RunningBox } from "../scenarios/run_box.ts";
import { SLOW_MS, withDeviceBox } from "./device_box.ts";
import { cameras, KernelDevice } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

const PLANET = `planet: faults
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { type: webcam, width: 320, height: 180, framerate: 10/1 }
`;

testOnMachine(
  "a camera that is pulled out, and one whose driver fails, are told apart",
  ["a camera", "v4l2-ctl (v4l-utils)", "a camera that fails when told to (vivid)", "root"],
  async (t) => {
    await withDeviceBox(PLANET, async (box) => {
      const [camera = ""] = cameras();
      await t.step("the driver is blamed when it fails", async () => {
        await failStreaming(camera.replace(/^.*\//, "/dev/"));
        await said(box, /^says webcam-driver .*"layer":"driver"/);
        await isHappy(box);
      });
      await t.step("the camera is blamed when it is pulled out, with what the kernel said", async () => {
        const device = new KernelDevice(camera);
        await device.unplug();
        try {
          await said(box, /^says webcam-missing .*"layer":"device"/);
          await said(box, /^says webcam-missing [^]*kernel: vivid-000: unregistering video0/);
        } finally {
          await device.plugIn();
        }
        await isHappy(box);
      });
    });
  },
);

async function failStreaming(node: string): Promise<void> {
  const args = ["-d", node, "-c", "inject_fatal_streaming_error=1"];
  assert((await new Deno.Command("v4l2-ctl", { args }).output()).success);
}

/** Messages may be gone soon; the log keeps them. */
async function said(box: RunningBox, what: RegExp): Promise<void> {
  await eventually(`the camera's part ${what}`, async () => {
    const response = await box.adminFetch("/api/v1/logs?component=room/camera&level=error&limit=100");
    const lines: LogRecord[] = (await response.json()).items;
    return { found: lines.some(({ text }) => what.test(text)) || null, seen: lines.map(({ text }) => text) };
  }, SLOW_MS);
}

async function isHappy(box: RunningBox): Promise<void> {
  await eventually("the camera's part is happy again, and says nothing", async () => {
    const { mood, messages } = await box.component("room/camera");
    return { found: mood === "happy" && messages.length === 0 || null, seen: { mood, messages } };
  }, SLOW_MS);
}
