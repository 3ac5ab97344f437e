import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import type { ApiState } from "../../manager/contract/api.ts";
import { eventually, processesOf } from "../scenarios/run_box.ts";
import { Viewer } from "../scenarios/viewer.ts";
import { SLOW_MS } from "./device_box.ts";
import { cameras, soundInputs } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATA = "/var/lib/runnel";
const STREAM = "http://127.0.0.1:8800/room.webm";
/** Devices where the machine has them: the service's own user must be let in. */
const PLANET = `planet: service
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { type: ${cameras().length > 0 ? "webcam" : "video-test"}, width: 320, height: 180, framerate: 10/1 }
      mic: { type: ${soundInputs().length > 0 ? "soundcard" : "audio-test"} }
      video: { type: vp8-encoder, eats: camera, bitrate: 300k, keyframes: 1s }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

testOnMachine(
  "install.sh makes a service that is on air, stops whole, and leaves its data when it is removed",
  ["root", "systemd", "no Runnel that is installed"],
  async () => {
    try {
      await Deno.mkdir(`${DATA}/recordings`, { recursive: true });
      await Deno.writeTextFile(`${DATA}/planet.yaml`, PLANET);
      await Deno.writeTextFile(`${DATA}/recordings/lesson.webm`, "kept");
      await done(`${ROOT}/install.sh`, "install");
      await onAir();
      assert.equal(await done("systemctl", "is-enabled", "runnel"), "enabled");
      const process = await mainProcess();
      await done(`${ROOT}/install.sh`, "install");
      assert.equal(await mainProcess(), process, "installing the same again leaves it running");
      await done("systemctl", "stop", "runnel");
      assert.deepEqual(processesOf(DATA), [], "no process is left");
      await done("systemctl", "start", "runnel");
      await onAir();
      await done(`${ROOT}/install.sh`, "uninstall");
      assert.deepEqual(processesOf(DATA), []);
      assert.equal((await run("systemctl", "cat", "runnel")).success, false, "no unit is left");
      await assert.rejects(Deno.stat("/opt/runnel"), Deno.errors.NotFound);
      assert.equal(await Deno.readTextFile(`${DATA}/planet.yaml`), PLANET);
      assert.equal(await Deno.readTextFile(`${DATA}/recordings/lesson.webm`), "kept");
    } finally {
      await run(`${ROOT}/install.sh`, "uninstall");
      await Deno.remove(DATA, { recursive: true });
    }
  },
);

/** The process of the service. */
async function mainProcess(): Promise<string> {
  return await done("systemctl", "show", "--property", "MainPID", "runnel");
}

/** Waits until the box serves its devices, and somebody can watch. */
async function onAir(): Promise<void> {
  await eventually("the service is on air", async () => {
    const { success, output } = await run("runnel", "status", "--json");
    if (!success) return { found: null, seen: output };
    const { components } = JSON.parse(output) as ApiState;
    const isHappy = components.every(({ mood }) => mood === "happy");
    return { found: isHappy || null, seen: components.map(({ id, mood }) => `${id} ${mood}`) };
  }, SLOW_MS);
  await using viewer = await Viewer.join(STREAM);
  const look = () => Promise.resolve({ found: viewer.bytes > 10_000 || null, seen: viewer.bytes });
  await eventually("a viewer gets the stream", look, SLOW_MS);
}

async function done(program: string, ...args: string[]): Promise<string> {
  const { success, output } = await run(program, ...args);
  assert(success, `${program} ${args.join(" ")}: ${output}`);
  return output.trim();
}

async function run(program: string, ...args: string[]): Promise<{ success: boolean; output: string }> {
  const { success, stdout, stderr } = await new Deno.Command(program, { args, stdin: "null" }).output();
  const decoder = new TextDecoder();
  return { success, output: decoder.decode(success ? stdout : stderr) };
}
