import { strict as assert } from "node:assert";
import { brightness, loudMoments, probe, type ProbedPacket } from "../fixtures/ffprobe.ts";
import { MICROPHONE, PULSE_PROGRAMS, PulseServer } from "../fixtures/pulse_server.ts";
import { needing } from "../fixtures/needing.ts";
import { recordStream } from "./record_stream.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

const SECONDS = 5;

const planet = (camera: string, microphone: string): string =>
  `planet: away
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { ${camera}, width: 320, height: 240, framerate: 25/1 }
      mic: { type: soundcard, device: "${microphone}" }
      video: { type: vp8-encoder, eats: camera, bitrate: 400k, keyframes: 1s }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

Deno.test("a flow whose camera and microphone are not there goes on air with a slate and silence", async () => {
  await withBox({ planet: planet("type: webcam, device: /dev/no-such-camera", "hw:77") }, async (box) => {
    await says(box, "room/camera", ["stand-in-slate", "webcam-missing"]);
    await says(box, "room/mic", ["soundcard-missing", "stand-in-silence"]);
    const file = await recorded(box);
    const pictures = await brightness(file);
    assert(pictures.length > SECONDS * 15, `${pictures.length} pictures`);
    // The colour of the slate is 35 of 255; videos reach from 16 to 235.
    assert(pictures.every(({ mean }) => mean > 25 && mean < 70), `dark: ${pictures[0]?.mean}`);
    assert.deepEqual(await loudMoments(file), []);
    assert((await packetsOf(file, "audio")).length > SECONDS * 25);
  });
});

Deno.test(
  needing(PULSE_PROGRAMS, "viewers see on while the microphone is away, and hear again when it is back"),
  async () => {
    await using server = await PulseServer.start();
    await server.plugIn();
    const options = { planet: planet("type: video-test", MICROPHONE), env: { ...server.environment } };
    await withBox(options, async (box) => {
      await box.allHappy();
      await using viewer = await eventually("a viewer is let in", async () => ({
        found: await Viewer.join(`${box.url}/room.webm`),
        seen: null,
      }));
      assert((await loudMoments(await recorded(box))).length > SECONDS * 25);
      await server.pullOut();
      await says(box, "room/mic", ["soundcard-missing", "stand-in-silence"]);
      const silent = await recorded(box);
      assert((await packetsOf(silent, "video")).length > SECONDS * 15);
      assert((await packetsOf(silent, "audio")).length > SECONDS * 25);
      // A viewer begins some seconds back: there the microphone may still be heard.
      const quiet = await quietAtEnd(silent);
      assert(quiet > SECONDS / 2, `quiet for ${quiet} s only`);
      await server.plugIn();
      await eventually("the microphone is happy within 5 s", async () => {
        const { mood, messages } = await box.component("room/mic");
        return { found: (mood === "happy" && messages.length === 0) || null, seen: { mood, messages } };
      }, 5000);
      assert(await quietAtEnd(await recorded(box)) < 0.5, "heard again");
      assert(!viewer.isCutOff);
      assert(viewer.longestSilenceMs() < 4000, `nothing for ${viewer.longestSilenceMs()} ms`);
    });
  },
);

/** Waits until a component is hungry and says just this. */
async function says(box: RunningBox, id: string, messages: readonly string[]): Promise<void> {
  await eventually(`${id} says what is away`, async () => {
    const component = await box.component(id);
    const said = component.messages.map((message) => message.id).toSorted();
    const isSo = component.mood === "hungry" && said.join() === messages.join();
    return { found: isSo || null, seen: { mood: component.mood, said } };
  });
}

/** Records what viewers get. */
async function recorded(box: RunningBox): Promise<string> {
  const file = `${box.data}/${crypto.randomUUID()}.webm`;
  const url = `${box.url}/room.webm`;
  await eventually("the stream is on air", async () => {
    const response = await fetch(url);
    await response.body?.cancel();
    return { found: response.ok || null, seen: response.status };
  });
  await recordStream({ url, seconds: SECONDS, file });
  return file;
}

/** How long the sound has been silent where the file ends, in seconds. */
async function quietAtEnd(file: string): Promise<number> {
  return (await packetsOf(file, "audio")).at(-1)!.pts - ((await loudMoments(file)).at(-1) ?? 0);
}

async function packetsOf(file: string, kind: "audio" | "video"): Promise<ProbedPacket[]> {
  return (await probe(file)).packets.filter(({ codec_type }) => codec_type === kind);
}
