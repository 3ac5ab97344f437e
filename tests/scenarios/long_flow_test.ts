import { strict as assert } from "node:assert";
import { probe } from "../fixtures/ffprobe.ts";
import { assertTogether } from "../fixtures/in_step.ts";
import { Standstill } from "../fixtures/standstill.ts";
import { dropped, droppedBetween } from "./dropped.ts";
import { figure } from "./figure.ts";
import { recordStream } from "./record_stream.ts";
import { type RunningBox, withBox } from "./run_box.ts";

const SECONDS = 12;
const MINUTES = figure(10, 0);
const MOUNTS = { "long.webm": ["opus", "vp8"], "long.ogg": ["theora", "vorbis"], "long.mp4": ["aac", "h264"] };

/** Two cameras in one picture, two sounds in one, a clock over it, three encoders of each at once. */
const PLANET = `planet: long
flows:
  long:
    components:
      stage: { type: video-test, pattern: flash, width: 320, height: 240, framerate: 25/1 }
      slides: { type: video-test, pattern: ball, width: 160, height: 120, framerate: 25/1 }
      speaker: { type: audio-test, wave: beep }
      room: { type: audio-test, wave: pink-noise, volume: "0.002" }
      both:
        type: picture-in-picture
        eats: { stage: stage, slides: slides }
        width: 320
        height: 240
        framerate: 25/1
        places: { slides: { left: 240, top: 180, width: 80, height: 60 } }
      clock: { type: overlay, eats: both, clock: time }
      mix: { type: audio-mixer, eats: { speaker: speaker, room: room } }
      vp8: { type: vp8-encoder, eats: clock, bitrate: 400k }
      h264: { type: h264-encoder, eats: clock, bitrate: 400k }
      theora: { type: theora-encoder, eats: clock, bitrate: 400k }
      opus: { type: opus-encoder, eats: mix }
      aac: { type: aac-encoder, eats: mix }
      vorbis: { type: vorbis-encoder, eats: mix }
      webm: { type: webm-muxer, eats: [vp8, opus] }
      mp4: { type: mp4-muxer, eats: [h264, aac] }
      ogg: { type: ogg-muxer, eats: [theora, vorbis] }
      live-webm: { type: http-streamer, eats: webm, mount: /long.webm }
      live-mp4: { type: http-streamer, eats: mp4, mount: /long.mp4 }
      live-ogg: { type: http-streamer, eats: ogg, mount: /long.ogg }
`;

Deno.test("a flow of mixed pictures and sounds is in step at the end as at the beginning", async (test) => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    await test.step("at the beginning", () => look(box));
    if (MINUTES === 0) return;
    const before = await dropped(box);
    await new Promise((resolve) => setTimeout(resolve, MINUTES * 60_000));
    const lost = droppedBetween(before, await dropped(box));
    await test.step(`after ${MINUTES} minutes`, () => look(box));
    await test.step("nothing was thrown away", () => assert.deepEqual(lost, {}));
  });
});

async function look(box: RunningBox): Promise<void> {
  const names = Object.keys(MOUNTS) as (keyof typeof MOUNTS)[];
  using standstill = new Standstill();
  const recordings = await Promise.all(
    names.map((name) => recordStream({ url: `${box.url}/${name}`, seconds: SECONDS, file: `${box.data}/${name}` })),
  );
  for (const [index, { file }] of recordings.entries()) {
    const { streams } = await probe(file);
    assert.deepEqual(streams.map(({ codec_name }) => codec_name).toSorted(), MOUNTS[names[index]!]);
    await assertTogether(file, SECONDS - standstill.totalMs / 1000);
  }
}
