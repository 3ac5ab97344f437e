import { strict as assert } from "node:assert";
import type { ApiMount, ApiOnAirItem } from "../../manager/contract/api.ts";
import { ffmpeg } from "../fixtures/ffprobe.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

const PLANET = `
planet: passed-through
flows:
  films:
    components:
      film: { type: loop, file: film.webm, passthrough: true }
      seen: { type: http-streamer, eats: film, mount: /film }
      song: { type: loop, file: song.mp3, passthrough: true }
      heard: { type: http-streamer, eats: song, mount: /song }
      own:
        type: pipeline-source
        pipeline: videotestsrc is-live=true ! vp8enc deadline=1 ! webmmux streamable=true ! <film>
        feeds: { film: muxed/webm }
      shown: { type: http-streamer, eats: "own:film", mount: /own.webm }
`;

async function makeFiles(data: string): Promise<void> {
  const picture = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=1.2"];
  const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1.2"];
  await ffmpeg(...picture, ...sound, "-c:v", "libvpx", "-c:a", "libopus", `${data}/film.webm`);
  await ffmpeg(...sound, "-c:a", "libmp3lame", `${data}/song.mp3`);
}

async function mounts(box: RunningBox): Promise<readonly ApiMount[]> {
  const response = await fetch(`${box.url}/api/v1/on-air`);
  const { items } = await response.json() as { items: ApiOnAirItem[] };
  return items.flatMap(({ mounts }) => mounts);
}

Deno.test("on-air tells what streams carry that nobody looked into, also to a serve that takes them over", async () => {
  const expected = [
    { url: "/film", mediaType: "video/webm", codecs: ["vp8", "opus"], latencyMs: null },
    { url: "/song", mediaType: "audio/mpeg", codecs: ["mp3"], latencyMs: null },
    { url: "/own.webm", mediaType: "video/webm", codecs: ["vp8"], latencyMs: null },
  ];
  await withBox({ planet: PLANET, prepare: makeFiles }, async (box) => {
    await box.allHappy();
    const answersAll = () =>
      eventually("on-air tells of all streams what they carry", async () => {
        const seen = await mounts(box);
        return { found: seen.every(({ codecs }) => codecs.length > 0) ? seen : null, seen };
      });
    assert.deepEqual(await answersAll(), expected);
    for (const { url, mediaType, codecs } of expected) {
      const type = await eventually(`${url} is on air`, async () => {
        const response = await fetch(`${box.url}${url}`);
        await response.body?.cancel();
        const seen = response.headers.get("content-type");
        return { found: response.ok ? seen : null, seen };
      });
      assert(type === mediaType || type === `${mediaType}; codecs="${codecs.join(", ")}"`, `${url}: ${type}`);
    }
    await box.killServe();
    await box.startAgain();
    await box.allHappy();
    assert.deepEqual(await answersAll(), expected);
  });
});
