import { strict as assert } from "node:assert";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";
import { LocalMachine } from "../../../../worker/machine/local_machine.ts";

const machine = new LocalMachine(new URL("../../../../main.ts", import.meta.url), "/nowhere");
const SMALL = { seconds: 1, width: 320, height: 240, framerate: "25/1" };

Deno.test("LocalMachine.devices() finds the encoders that are installed", async () => {
  const { cameras, microphones, encoders } = await machine.devices();
  assert(Array.isArray(cameras) && Array.isArray(microphones));
  assert.deepEqual(encoders.find(({ type }) => type === "vp8-encoder"), {
    type: "vp8-encoder",
    elements: ["vp8enc"],
    missing: [],
  });
});

Deno.test("LocalMachine.tryOut() measures an encoder on a test picture", async () => {
  const properties = { bitrate: 400_000, keyframes: { seconds: 2 } };
  const { mood, feeders: [feeder], cpu, picture } = await machine.tryOut({
    type: "vp8-encoder",
    properties,
    ...SMALL,
    seconds: 2,
  });
  assert.equal(mood, "happy");
  assert(feeder!.samples > 30, `${feeder!.samples} pictures in 2 s`);
  assert.match(feeder!.caps, /^video\/x-vp8.*width=\(int\)320/);
  assert(cpu > 0 && cpu < 2, `${cpu} of a core`);
  assert.equal(picture, null);
});

Deno.test("LocalMachine.tryOut() shows what a source gives", async () => {
  const properties = { width: 320, height: 240, framerate: "25/1", pattern: "red" };
  const { mood, picture } = await machine.tryOut({ type: "video-test", properties, ...SMALL });
  assert.equal(mood, "happy");
  assert.deepEqual([...Uint8Array.fromBase64(picture!)].slice(0, 3), [0xff, 0xd8, 0xff]);
});

Deno.test("LocalMachine.tryOut() tells what is wrong with a device in the words of its component", async () => {
  const properties = { device: "/dev/no-such-camera", width: 320, height: 240, framerate: "25/1" };
  const { mood, messages, feeders, picture } = await machine.tryOut({ type: "webcam", properties, ...SMALL });
  assert.equal(mood, "hungry");
  assert.equal(messages.find(({ id }) => id === "webcam-missing")?.args["device"], "/dev/no-such-camera");
  assert.deepEqual([feeders[0]?.samples, picture], [0, null]);
});

Deno.test("LocalMachine.tryOut() finds files by paths that start at the data folder", async () => {
  const folder = await Deno.makeTempDir({ prefix: "runnel-trial-" });
  try {
    const picture = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=1"];
    await ffmpeg(...picture, "-c:v", "libvpx", `${folder}/film.webm`);
    const shape = { width: 160, height: 120, framerate: "25/1", rate: 48_000, channels: 2 };
    const properties = { file: "film.webm", passthrough: false, ...shape };
    const at = new LocalMachine(new URL("../../../../main.ts", import.meta.url), folder);
    const { mood, messages, picture: still } = await at.tryOut({ type: "loop", properties, ...SMALL });
    assert.equal(mood, "happy", JSON.stringify(messages));
    assert.ok(still !== null);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["film.webm"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
