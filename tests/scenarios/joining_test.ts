import { strict as assert } from "node:assert";
import { percentile, runCrowd } from "../fixtures/crowd.ts";
import { firstTheoraKeyEnd } from "../fixtures/ogg.ts";
import { probe } from "../fixtures/ffprobe.ts";
import { Standstill } from "../fixtures/standstill.ts";
import { readWebm } from "../fixtures/webm.ts";
import { figure } from "./figure.ts";
import { firstBytes } from "./first_bytes.ts";
import { withBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";
import { STEADY_MOUNT, STEADY_STREAMER, steadyPlanet } from "./steady_planet.ts";

const JOINS = figure(50, 10);
const JOIN_MS = 300;
const CROWD = 1000;
const CROWD_JOIN_MS = 1000;
const FIRST_BYTE_MS = 500;

/** What a player needs before it shows anything: headers and one whole key picture. */
const ENOUGH: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  webm: (bytes) => {
    const { videoTracks, clusters } = readWebm(bytes);
    return clusters.some(({ blocks }) => blocks.some(({ track, key }) => key && videoTracks.includes(track)));
  },
  ogg: (bytes) => firstTheoraKeyEnd(bytes) !== null,
};

Deno.test("serve gives one who joins the headers and a key picture at once", async (test) => {
  await withBox({}, async (box) => {
    await box.allHappy();
    for (const [kind, isEnough] of Object.entries(ENOUGH)) {
      await test.step(kind, async () => {
        const times: number[] = [];
        for (let join = 0; join < JOINS; join++) {
          const { ms, bytes } = await firstBytes(`${box.url}/demo.${kind}`, isEnough);
          times.push(ms);
          if (join === 0) await hasPicture(`${box.data}/join.${kind}`, bytes);
        }
        times.sort((a, b) => a - b);
        // All but those that the machine itself held up.
        assert(times[Math.floor(JOINS * 0.8)]! <= JOIN_MS, `took ${times.map(Math.round)} ms`);
      });
    }
  });
});

Deno.test("serve takes a thousand viewers who come within a second", async () => {
  await withBox({ planet: steadyPlanet({ kbps: 512 }) }, async (box) => {
    await box.allHappy();
    const { hostname, port } = new URL(box.url);
    using standstill = new Standstill();
    const { groups: [members = []] } = await runCrowd({
      hostname,
      port: Number(port),
      path: STEADY_MOUNT,
      groups: [{ viewers: CROWD, habit: { reads: "all" } }],
      joinMs: CROWD_JOIN_MS,
      seconds: 3,
    });
    assert.equal(members.length, CROWD);
    assert.deepEqual(members.filter(({ status, endedMs }) => status !== 200 || endedMs !== null), []);
    const firstMs = percentile(members, 99, ({ firstByteMs }) => firstByteMs);
    const mostMs = FIRST_BYTE_MS + standstill.totalMs;
    assert(firstMs <= mostMs, `99 of 100 have first bytes in ${firstMs} ms, wanted ${mostMs} ms`);
    const { viewers } = await statsOf(box, STEADY_STREAMER);
    assert.equal(viewers?.peak, CROWD);
    assert.equal(viewers?.cutOff, 0);
  });
});

/** The bytes up to the key picture are decoded to a picture. */
async function hasPicture(file: string, bytes: Uint8Array): Promise<void> {
  await Deno.writeFile(file, bytes);
  const { packets } = await probe(file);
  assert(packets.some(({ codec_type, key }) => codec_type === "video" && key));
  const { stdout } = await new Deno.Command("ffmpeg", {
    args: ["-v", "error", "-i", file, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "gray", "-"],
  }).output();
  assert.equal(stdout.length, 640 * 480);
}
