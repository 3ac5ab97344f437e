import { strict as assert } from "node:assert";
import { brightness, loudMoments, probe, type ProbedPacket } from "../fixtures/ffprobe.ts";
import { figure } from "./figure.ts";
import { type Recording, recordStream } from "./record_stream.ts";
import { type RunningBox, withBox } from "./run_box.ts";

const SECONDS = figure(20, 10);
const ATTEMPTS = 3;
const FRAMES_PER_SECOND = 25;
/** Half of what timestamps are rounded to. */
const ROUNDING_SECONDS = 0.0011;
const MOUNTS = ["webm", "ogg", "mp3", "mjpeg"] as const;
/** At least so many of the flashes that a recording has time for are seen: it begins and ends anywhere. */
const FLASHES = SECONDS - 2;
const WHITE = 150;
const TOGETHER_SECONDS = 0.06;

Deno.test("serve gives a demo that decoders understand, in time and in step", async (test) => {
  await withBox({}, async (box) => {
    await box.allHappy();
    const { recordings, lost } = await record(box);
    const [webm, ogg, mp3, mjpeg] = recordings as [Recording, Recording, Recording, Recording];
    await test.step("WebM has VP8 and Opus", () => hasCodecs(webm, ["opus", "vp8"], lost));
    await test.step("WebM flashes and beeps together", () => inStep(webm));
    await test.step("Ogg has Theora and Vorbis", () => hasCodecs(ogg, ["theora", "vorbis"], lost));
    await test.step("Ogg flashes and beeps together", () => inStep(ogg));
    await test.step("MP3 is MP3", () => hasCodecs(mp3, ["mp3"], lost));
    await test.step("multipart JPEG has one whole picture for each part", () => hasPictures(mjpeg, lost));
  });
});

/** Records all streams. A machine with too much to do loses pictures, and the figures say so: it gets two more chances. */
async function record(box: RunningBox): Promise<{ recordings: Recording[]; lost: string }> {
  for (let attempt = 1;; attempt++) {
    const before = await dropped(box);
    const recordings = await Promise.all(
      MOUNTS.map((kind) =>
        recordStream({ url: `${box.url}/demo.${kind}`, seconds: SECONDS, file: `${box.data}/demo.${kind}` })
      ),
    );
    const samples = (await dropped(box)) - before;
    const lost = `${samples} samples lost on the way meanwhile, load ${Deno.loadavg()[0]}`;
    if (samples === 0 || attempt === ATTEMPTS) return { recordings, lost };
  }
}

async function hasCodecs({ file }: Recording, codecs: readonly string[], lost: string): Promise<void> {
  const { streams, packets } = await probe(file);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), codecs);
  for (const { codec_type } of streams) {
    const own = packets.filter((packet) => packet.codec_type === codec_type);
    assert(
      own.at(-1)!.pts - own[0]!.pts > SECONDS - 1,
      `${codec_type} lasts from ${own[0]!.pts} to ${own.at(-1)!.pts}`,
    );
    flows(codec_type, own, lost);
  }
}

/** Times grow, and never by more than two frames: of video 80 ms, of sound two usual packets. */
function flows(kind: string, packets: readonly ProbedPacket[], lost: string): void {
  const steps = packets.slice(1).map(({ pts }, index) => ({ at: pts, by: pts - packets[index]!.pts }));
  const usual = steps.map(({ by }) => by).sort((a, b) => a - b)[steps.length >> 1]!;
  const most = 2 * (kind === "video" ? 1 / FRAMES_PER_SECOND : usual) + ROUNDING_SECONDS;
  assert.deepEqual(steps.filter(({ by }) => by <= 0), [], `${kind}: times only grow`);
  assert.deepEqual(steps.filter(({ by }) => by > most), [], `${kind}: no gap is longer than ${most} s; ${lost}`);
}

/** To each flash belongs a beep. */
async function inStep({ file }: Recording): Promise<void> {
  const white = (await brightness(file)).filter(({ mean }) => mean > WHITE).map(({ at }) => at);
  const flashes = onsets(white);
  const beeps = onsets(await loudMoments(file));
  assert(flashes.length >= FLASHES, `flashes at ${flashes}`);
  assert(beeps.length >= FLASHES, `beeps at ${beeps}`);
  // The first and the last second may have one of the two only.
  for (const flash of flashes.slice(1, -1)) {
    const apart = Math.min(...beeps.map((beep) => Math.abs(beep - flash)));
    assert(apart <= TOGETHER_SECONDS, `a flash at ${flash} s, the nearest beep ${apart} s away; beeps at ${beeps}`);
  }
}

/** The first of moments that follow one another. */
function onsets(moments: readonly number[]): number[] {
  return moments.filter((at, index) => index === 0 || at - moments[index - 1]! > 0.5);
}

function hasPictures({ bytes, contentType }: Recording, lost: string): void {
  const [, boundary] = /^multipart\/x-mixed-replace; ?boundary="?([^";]+)"?$/.exec(contentType) ?? [];
  assert(boundary !== undefined, contentType);
  const text = new TextDecoder("latin1").decode(bytes);
  const parts = text.split(`--${boundary}\r\n`);
  assert.equal(parts.shift()?.trim(), "", "the stream begins with a boundary");
  parts.pop();
  assert(parts.length > 0.9 * SECONDS * FRAMES_PER_SECOND, `${parts.length} pictures; ${lost}`);
  for (const part of parts) {
    const end = part.indexOf("\r\n\r\n");
    const head = part.slice(0, end);
    const length = Number(/^Content-Length: (\d+)$/mi.exec(head)?.[1]);
    assert.match(head, /^Content-Type: image\/jpeg$/mi);
    assert.equal(part.slice(end + 4, end + 6), "\xff\xd8");
    // windows-1252, which TextDecoder takes for Latin-1, has other letters from 0x80 to 0x9f only.
    assert.equal(part.slice(end + 4 + length - 2, end + 4 + length), "\xff\xd9");
    assert.match(part.slice(end + 4 + length), /^(\r\n)?$/);
  }
}

async function dropped(box: RunningBox): Promise<number> {
  const { components } = await box.state();
  const counts = await Promise.all(components.map(async ({ id }) => {
    const { items } = await (await box.adminFetch(`/api/v1/components/${id}/stats`)).json();
    return items.flatMap(({ stats }: { stats: { feeds: { dropped: number }[] } }) => stats.feeds)
      .reduce((sum: number, feed: { dropped: number }) => sum + feed.dropped, 0);
  }));
  return counts.reduce((sum, count) => sum + count, 0);
}
