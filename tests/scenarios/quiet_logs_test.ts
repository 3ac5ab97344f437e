import { strict as assert } from "node:assert";
import type { LogRecord } from "../../manager/contract/log_record.ts";
import { ffmpeg } from "../fixtures/ffprobe.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

/** A film over and over, or a test picture, whose colours are meant differently; with a clock on it, for viewers. */
const PLANET = `planet: quiet
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      film: { type: loop, file: film.webm }
      camera: { type: video-test, width: 160, height: 120, framerate: 15/1 }
      pick: { type: switch, eats: { a: camera, b: "film:video" } }
      words: { type: overlay, eats: "pick:video", clock: time }
      video: { type: vp8-encoder, eats: words, bitrate: 100k, keyframes: 1s }
      audio: { type: opus-encoder, eats: "film:audio" }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;
/** They warn of what films, other pictures, restarts and readers that leave bring with them. */
const NOISY = ["video-info", "multihandlesink", "multifdsink", "gdkpixbufoverlay", "basetransform"];

/** More than picture and sound take in a second. */
const SECOND_BYTES = 20_000;

/** As ffmpeg makes most of them: with a note on colours that does not say what its numbers mean. */
async function makeFilm(file: string): Promise<void> {
  const inputs = ["-f", "lavfi", "-i", "testsrc=size=160x120:rate=15", "-f", "lavfi", "-i", "sine=sample_rate=48000"];
  await ffmpeg(...inputs, "-t", "1.2", "-c:v", "libvpx", "-c:a", "libopus", "-ac", "2", file);
}

async function switchTo(box: RunningBox, to: "a" | "b"): Promise<void> {
  const response = await box.adminFetch("/api/v1/components/room/pick/actions/switch", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ to }),
  });
  assert.equal(response.status, 200, await response.text());
}

/** Waits until a viewer has got what comes in a good second. */
async function watchOn(viewer: Viewer): Promise<void> {
  const before = viewer.bytes;
  await eventually("the viewer watches on", () => {
    const more = viewer.bytes - before;
    return Promise.resolve({ found: more > SECOND_BYTES || null, seen: more });
  });
}

async function lines(box: RunningBox, query: string): Promise<LogRecord[]> {
  const response = await box.adminFetch(`/api/v1/logs?limit=2000&${query}`);
  assert.equal(response.status, 200);
  return (await response.json()).items;
}

/** How often a component has become happy, by the log. */
async function timesHappy(box: RunningBox, id: string): Promise<number> {
  return (await lines(box, `component=${id}`)).filter(({ text }) => text.endsWith(", is happy")).length;
}

/** Waits until a component that was told to start anew is happy once more. */
async function happyMoreThan(box: RunningBox, id: string, times: number): Promise<void> {
  await eventually(`${id} is happy again`, async () => {
    const now = await timesHappy(box, id);
    return { found: now > times || null, seen: now };
  });
}

Deno.test("the log has no warnings of GStreamer's usual work: films, other pictures, parts that are started anew", async () => {
  await withBox({ planet: PLANET, prepare: (data) => makeFilm(`${data}/film.webm`) }, async (box) => {
    await box.allHappy();
    await using viewer = await Viewer.join(`${box.url}/room.webm`);
    for (const to of ["b", "a"] as const) {
      await switchTo(box, to);
      await watchOn(viewer);
    }
    for (const id of ["room/video", "room/audio", "room/webm"]) {
      const before = await timesHappy(box, id);
      await box.order(id, "restart");
      await happyMoreThan(box, id, before);
    }
    await box.allHappy();
    const warnings = await lines(box, "level=warning");
    const noise = warnings.filter(({ source }) => NOISY.includes(source)).map(({ source, text }) =>
      `${source} ${text}`
    );
    assert.deepEqual(noise, []);
  });
});
