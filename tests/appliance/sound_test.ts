import { strict as assert } from "node:assert";
import { loudMoments, probe } from "../fixtures/ffprobe.ts";
import { recorded, survivesUnplugging, withDeviceBox } from "./device_box.ts";
import { soundCard, soundInputs } from "./devices.ts";
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

testOnMachine("soundcard serves what its card hears", ["the kernel's sound loop (snd-aloop)", "ffmpeg"], async () => {
  await withDeviceBox(planet("hw:Loopback,1"), async (box) => {
    await recorded(`${box.url}/room.webm`, 5, async (file) => {
      assert.deepEqual(await loudMoments(file), [], "silence while nothing plays");
    });
    await using _tone = tone("plughw:Loopback,0");
    await recorded(`${box.url}/room.webm`, 10, async (file) => {
      const { streams, packets } = await probe(file);
      assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["opus"]);
      assert(packets.length > 100, `about ten seconds: ${packets.length} packets`);
      const loud = await loudMoments(file);
      assert(loud.length > 100, `a tone while one plays: ${loud.length} loud moments`);
    });
  });
});

testOnMachine(
  "soundcard is hungry without its card and takes it again, and nobody who listens is cut off",
  ["a sound input", "ffmpeg", "root"],
  async () => {
    const card = soundInputs()[0]!;
    await withDeviceBox(planet(`hw:${card}`), async (box) => {
      await survivesUnplugging(box, {
        device: soundCard(card),
        component: "room/mic",
        message: "soundcard-missing",
        url: `${box.url}/room.webm`,
        kind: "a",
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
