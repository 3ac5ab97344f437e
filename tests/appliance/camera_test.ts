import { strict as assert } from "node:assert";
import { brightness, probe } from "../fixtures/ffprobe.ts";
import { recorded, survivesUnplugging, withDeviceBox } from "./device_box.ts";
import { cameras, KernelDevice } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

/** What limited range calls black. */
const BLACK = 16;
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

testOnMachine("webcam serves the picture of a camera", ["a camera", "ffmpeg"], async () => {
  await withDeviceBox(PLANET, async (box) => {
    await recorded(`${box.url}/room.webm`, 10, async (file) => {
      const { streams, packets } = await probe(file);
      const video = streams.find(({ codec_type }) => codec_type === "video");
      assert.equal(video?.codec_name, "vp8");
      assert.deepEqual([video.width, video.height], [320, 180]);
      assert(packets.filter(({ codec_type }) => codec_type === "video").length > 50, "about ten pictures a second");
      const means = (await brightness(file)).map(({ mean }) => mean);
      assert(means.every((mean) => mean > BLACK + 10), `not black: ${means}`);
    });
  });
});

for (const mount of ["silent", "room"]) {
  testOnMachine(
    `webcam is hungry without its camera and takes it again, and nobody who watches ${mount}.webm is cut off`,
    ["a camera", "ffmpeg", "root"],
    async () => {
      await withDeviceBox(PLANET, async (box) => {
        await survivesUnplugging(box, {
          device: new KernelDevice(cameras()[0]!),
          component: "room/camera",
          message: "webcam-missing",
          url: `${box.url}/${mount}.webm`,
          kind: "v",
        });
      });
    },
  );
}
