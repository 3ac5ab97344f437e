import { strict as assert } from "node:assert";
import { brightness, probe } from "../fixtures/ffprobe.ts";
import { recorded, survivesUnplugging, withDeviceBox } from "./device_box.ts";
import { cameras, KernelDevice } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

/** What limited range calls black. */
const BLACK = 16;
/** So many lines of its log tell how a job started; a line for each picture of the ten seconds would be a hundred more. */
const MOST_LINES = 80;
const PLANET = `planet: eye
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { type: webcam, width: 320, height: 180, framerate: 10/1 }
      mic: { type: audio-test, wave: beep }
      video: { type: vp8-encoder, eats: camera, bitrate: 300k, keyframes: 1s }
      audio: { type: opus-encoder, eats: mic }
      silent: { type: webm-muxer, eats: video }
      webm: { type: webm-muxer, eats: [video, audio] }
      live-silent: { type: http-streamer, eats: silent, mount: /silent.webm }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

testOnMachine(
  "webcam serves a camera, is hungry while that is away, and nobody who watches is cut off",
  ["a camera", "ffmpeg", "root"],
  async (t) => {
    await withDeviceBox(PLANET, async (box) => {
      const urls = [`${box.url}/room.webm`, `${box.url}/silent.webm`];
      await t.step("serves its picture", () => recorded(urls[0]!, 10, showsPicture));
      await t.step("says nothing of each picture", async () => {
        const lines = (await Deno.readTextFile(`${box.data}/log/media-room.log`)).split("\n");
        assert(lines.length < MOST_LINES, lines.slice(-20).join("\n"));
      });
      await t.step("is hungry while it is away", async () => {
        const device = new KernelDevice(cameras()[0]!);
        await survivesUnplugging(box, { device, component: "room/camera", message: "webcam-missing", urls, kind: "v" });
      });
    });
  },
);

async function showsPicture(file: string): Promise<void> {
  const { streams, packets } = await probe(file);
  const video = streams.find(({ codec_type }) => codec_type === "video");
  assert.equal(video?.codec_name, "vp8");
  assert.deepEqual([video.width, video.height], [320, 180]);
  assert(packets.filter(({ codec_type }) => codec_type === "video").length > 50, "about ten pictures a second");
  const means = (await brightness(file)).map(({ mean }) => mean);
  assert(means.every((mean) => mean > BLACK + 10), `not black: ${means}`);
}
