import { strict as assert } from "node:assert";
import { loudMoments, probe } from "../fixtures/ffprobe.ts";
import { recorded, SLOW_MS, survivesUnplugging, withDeviceBox } from "./device_box.ts";
import { eventually } from "../scenarios/run_box.ts";
import { loopbackCard, soundCard } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

const planet = (device: string): string =>
  `planet: ear
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      mic: { type: soundcard, device: "${device}" }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: audio }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

testOnMachine(
  "soundcard serves what its card hears, is hungry while that is away, and nobody who listens is cut off",
  ["the kernel's sound loop (snd-aloop)", "ffmpeg", "root"],
  async (t) => {
    await withDeviceBox(planet("hw:Loopback,1"), async (box) => {
      const url = `${box.url}/room.webm`;
      await t.step("serves silence", () => recorded(url, 5, isSilent));
      await t.step("serves what plays", async () => {
        await using _tone = tone("plughw:Loopback,0");
        await eventually("a tone is heard", async () => {
          let loud = 0;
          await recorded(url, 5, async (file) => void (loud = (await loudMoments(file)).length));
          return { found: loud > 50 || null, seen: loud };
        }, SLOW_MS);
        await recorded(url, 10, isLoud);
      });
      await t.step("is hungry while it is away", async () => {
        const device = soundCard(loopbackCard()!);
        const message = "soundcard-missing";
        await survivesUnplugging(box, { device, component: "room/mic", message, urls: [url], kind: "a" });
      });
    });
  },
);

testOnMachine("soundcard finds an input by itself", ["a sound input", "ffmpeg"], async () => {
  await withDeviceBox(planet("auto"), async (box) => {
    await recorded(`${box.url}/room.webm`, 5, async (file) => {
      const { packets } = await probe(file);
      assert(packets.length > 50, `about five seconds: ${packets.length} packets`);
    });
  });
});

async function isSilent(file: string): Promise<void> {
  assert.deepEqual(await loudMoments(file), []);
}

async function isLoud(file: string): Promise<void> {
  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["opus"]);
  assert(packets.length > 100, `about ten seconds: ${packets.length} packets`);
  const loud = await loudMoments(file);
  assert(loud.length > 100, `a tone: ${loud.length} loud moments`);
}

/** Plays a tone until it is disposed of. */
function tone(device: string): AsyncDisposable {
  const player = new Deno.Command("gst-launch-1.0", {
    args: ["-q", "audiotestsrc", "!", "audioconvert", "!", "alsasink", `device=${device}`],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    async [Symbol.asyncDispose]() {
      player.kill("SIGTERM");
      await player.status;
    },
  };
}
