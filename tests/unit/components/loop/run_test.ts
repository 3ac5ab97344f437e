import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { ffmpeg, probe } from "../../../fixtures/ffprobe.ts";
import { colourAt, nameOf } from "../../../fixtures/raw_media.ts";

/** Where in a track's header the matrix begins that turns its pictures, counted from the header's name. */
const TKHD_MATRIX_AT = 44;

interface Piece {
  readonly startMs: number;
  readonly endMs: number;
}

function piece(sample: Sample): Piece {
  const startMs = Number(sample.ptsNs!) / 1e6;
  return { startMs, endMs: startMs + Number(sample.durationNs!) / 1e6 };
}

/** Every piece begins where the one before ended. */
function assertSeamless(pieces: Piece[], seconds: number): void {
  for (const [index, { startMs }] of pieces.entries()) {
    if (index > 0) assert(Math.abs(startMs - pieces[index - 1]!.endMs) < 1, `at ${startMs} ms`);
  }
  assert(pieces.at(-1)!.endMs - pieces[0]!.startMs > (seconds - 0.5) * 1000);
}

Deno.test("loop plays a film over its end ten times without a seam, when its sound is shorter than its picture", async () => {
  await using bench = new ComponentBench();
  const picture = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=0.6"];
  const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.35"];
  await ffmpeg(...picture, ...sound, "-c:v", "libvpx", "-c:a", "libvorbis", join(bench.folder, "film.webm"));
  const state = await bench.start("film", "loop", { file: "film.webm" });
  const [video, audio] = await Promise.all(["film:video", "film:audio"].map((feed) => bench.collect(feed, 7, piece)));
  assertSeamless(video!, 7);
  assertSeamless(audio!, 7);
  assert.equal(state.mood, "happy");
});

Deno.test("loop plays sound alone, from a file whose name is as awkward as names can be", async () => {
  await using bench = new ComponentBench();
  const name = 'my "best" song! ñ\\.ogg';
  await ffmpeg("-f", "lavfi", "-i", "sine=duration=0.5", "-c:a", "libvorbis", join(bench.folder, name));
  await bench.start("song", "loop", { file: name });
  assertSeamless(await bench.collect("song:audio", 2, piece), 2);
});

Deno.test("loop is hungry while its file is away, says so, and plays on when it is back", async () => {
  await using bench = new ComponentBench();
  const file = join(bench.folder, "song.ogg");
  await ffmpeg("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "libvorbis", file);
  const state = await bench.start("song", "loop", { file: "song.ogg" });
  const pieces = bench.collect("song:audio", 9, piece);
  await bench.until("it plays", () => state.mood === "happy");
  await Deno.rename(file, `${file}.away`);
  await bench.until("it misses the file", () => state.mood === "hungry" && state.messages.has("loop-file-missing"));
  await Deno.rename(`${file}.away`, file);
  await bench.until("it plays again", () => state.mood === "happy" && state.messages.size === 0);
  const times = (await pieces).map(({ startMs }) => startMs);
  for (const [index, at] of times.entries()) if (index > 0) assert(at > times[index - 1]!, "times only grow");
});

Deno.test("loop says that a file is damaged, and takes up a better one", async () => {
  await using bench = new ComponentBench();
  const file = join(bench.folder, "film.webm");
  await Deno.writeTextFile(file, "this is no film");
  const state = await bench.start("film", "loop", { file });
  await bench.until("it says so", () => state.messages.has("loop-file-unreadable"));
  await ffmpeg("-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1", "-c:v", "libvpx", file);
  await bench.until("it plays", () => state.mood === "happy" && state.messages.size === 0);
});

const FILMS: readonly [name: string, codecs: string[], video: string[], audio: string[]][] = [
  ["film.webm", ["vp8", "vorbis"], ["-c:v", "libvpx", "-g", "10"], ["-c:a", "libvorbis"]],
  ["film.mkv", ["h264", "mp3"], ["-c:v", "libx264", "-g", "10", "-bf", "0"], ["-c:a", "libmp3lame"]],
  ["film.ogv", ["theora", "vorbis"], ["-c:v", "libtheora", "-g", "10"], ["-c:a", "libvorbis"]],
  ["film.mp4", ["h264", "aac"], ["-c:v", "libx264", "-g", "10", "-bf", "0"], ["-c:a", "aac"]],
  ["film.ts", ["h264", "aac"], ["-c:v", "libx264", "-g", "10", "-bf", "0"], ["-c:a", "aac"]],
  ["song.ogg", ["opus"], [], ["-c:a", "libopus"]],
  ["song.mp3", ["mp3"], [], ["-c:a", "libmp3lame"]],
  ["song.aac", ["aac"], [], ["-c:a", "aac"]],
];

for (const [name, codecs, video, audio] of FILMS) {
  Deno.test(`loop with passthrough gives ${name} over and over as it is encoded, with one head and growing times`, async () => {
    await using bench = new ComponentBench();
    const picture = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=1.2"];
    const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1.2"];
    await ffmpeg(...(video.length > 0 ? picture : []), ...sound, ...video, ...audio, join(bench.folder, name));
    const state = await bench.start("film", "loop", { file: name, passthrough: "true" });
    const { streams, packets } = await probe(await bench.record("film:stream", 5));
    assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), [...codecs].sort());
    for (const kind of new Set(packets.map(({ codec_type }) => codec_type))) {
      const times = packets.filter(({ codec_type }) => codec_type === kind).map(({ pts }) => pts);
      // Ogg tells the time at the end of each page only: within one, ffprobe adds up what Vorbis's first packet lacks.
      const least = name.endsWith(".ogv") ? -0.03 : 0;
      for (const [index, at] of times.entries()) {
        assert(index === 0 || at - times[index - 1]! > least, `${kind} at ${at} s`);
      }
      const lastsSeconds = times.at(-1)! - times[0]!;
      assert(lastsSeconds > 3.5 && lastsSeconds < 60, `${kind} lasts ${lastsSeconds} s`);
    }
    assert.equal(state.mood, "happy");
  });
}

/** Has the header of an MP4's track say that its pictures are to be turned by a quarter: `tkhd`, ISO/IEC 14496-12, 8.3.2. */
async function layOnItsSide(film: string): Promise<void> {
  const bytes = await Deno.readFile(film);
  const header = new TextDecoder("latin1").decode(bytes).indexOf("tkhd");
  const view = new DataView(bytes.buffer, header + TKHD_MATRIX_AT);
  for (const [place, value] of [0, 1 << 16, 0, -1 << 16, 0].entries()) view.setInt32(4 * place, value);
  await Deno.writeFile(film, bytes);
}

Deno.test("loop shows a film upright that was taken with the camera on its side", async () => {
  await using bench = new ComponentBench();
  const film = join(bench.folder, "film.mp4");
  const picture = "color=red:size=64x96:rate=25:duration=1,pad=128:96:64:0:blue";
  await ffmpeg("-f", "lavfi", "-i", picture, "-c:v", "libx264", "-pix_fmt", "yuv420p", film);
  await layOnItsSide(film);
  await bench.start("film", "loop", { file: "film.mp4" });
  const [{ caps, bytes }] = await bench.collect("film:video", 1, (sample) => ({
    caps: sample.caps,
    bytes: sample.bytes(),
  })) as [{ caps: string; bytes: Uint8Array }];
  assert.match(caps, /width=\(int\)96, height=\(int\)128,/);
  // What lay left is on top.
  assert.deepEqual([32, 96].map((y) => nameOf(colourAt(bytes, 96, 48, y))), ["blue", "red"]);
});
