import { strict as assert } from "node:assert";
import { probe, type ProbedPacket } from "../fixtures/ffprobe.ts";
import { assertTogether } from "../fixtures/in_step.ts";
import { dropped, droppedBetween } from "./dropped.ts";
import { figure } from "./figure.ts";
import { type Recording, recordStream } from "./record_stream.ts";
import { type RunningBox, withBox } from "./run_box.ts";

const SECONDS = figure(20, 10);
const ATTEMPTS = 3;
const FRAMES_PER_SECOND = 25;
/** Half of what timestamps are rounded to. */
const ROUNDING_SECONDS = 0.0011;
const MOUNTS = ["webm", "ogg", "mp3", "mjpeg"] as const;

Deno.test("serve gives a demo that decoders understand, in time and in step", async (test) => {
  await withBox({}, async (box) => {
    await box.allHappy();
    const { recordings, lost } = await record(box);
    const [webm, ogg, mp3, mjpeg] = recordings as [Recording, Recording, Recording, Recording];
    await test.step("WebM has VP8 and Opus", () => hasCodecs(webm, ["opus", "vp8"], lost));
    await test.step("WebM flashes and beeps together", () => assertTogether(webm.file, SECONDS));
    await test.step("Ogg has Theora and Vorbis", () => hasCodecs(ogg, ["theora", "vorbis"], lost));
    await test.step("Ogg flashes and beeps together", () => assertTogether(ogg.file, SECONDS));
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
    const between = droppedBetween(before, await dropped(box));
    const lost = `samples lost on the way meanwhile: ${JSON.stringify(between)}, load ${Deno.loadavg()[0]}`;
    if (Object.keys(between).length === 0 || attempt === ATTEMPTS) return { recordings, lost };
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
