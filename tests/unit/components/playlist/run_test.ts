import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { endingPipe } from "../../../fixtures/ending_pipe.ts";
import { ffmpeg, probe } from "../../../fixtures/ffprobe.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

const SMALL = { width: "64", height: "48", framerate: "25/1" };

interface Piece {
  readonly startMs: number;
  readonly endMs: number;
  /** Mean of the picture's brightness, or the loudest of the sound. */
  readonly level: number;
}

function picture(sample: Sample): Piece {
  const luma = sample.bytes().subarray(0, 64 * 48);
  return { ...span(sample), level: luma.reduce((sum, value) => sum + value, 0) / luma.length };
}

function sound(sample: Sample): Piece {
  const samples = new Int16Array(sample.bytes().buffer);
  return { ...span(sample), level: samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
}

function span(sample: Sample): { startMs: number; endMs: number } {
  const startMs = Number(sample.ptsNs!) / 1e6;
  return { startMs, endMs: startMs + Number(sample.durationNs!) / 1e6 };
}

/** Each piece begins where the one before it ended, unless the machine stood still. */
function assertSeamless(pieces: Piece[], { totalMs }: Standstill): void {
  for (const [index, { startMs }] of pieces.entries()) {
    if (index === 0) continue;
    const { endMs } = pieces[index - 1]!;
    assert(startMs > endMs - 1 && startMs < endMs + 1 + totalMs, `from ${endMs} to ${startMs} ms`);
  }
}

/** A white film with a tone. */
async function film(file: string, seconds: number, { silent = false } = {}): Promise<void> {
  const tone = silent ? [] : ["-f", "lavfi", "-i", `sine=frequency=440:duration=${seconds}`, "-c:a", "libvorbis"];
  await ffmpeg(
    "-f",
    "lavfi",
    "-i",
    `color=white:size=64x48:rate=25:duration=${seconds}`,
    ...tone,
    "-c:v",
    "libvpx",
    file,
  );
}

/** How long something was so, in seconds. */
function seconds(pieces: Piece[], holds: (piece: Piece) => boolean): number {
  return pieces.filter(holds).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / 1000;
}

const isWhite = ({ level }: Piece): boolean => level > 200;
const isLoud = ({ level }: Piece): boolean => level > 1000;

Deno.test("playlist plays ten files in a row of many kinds without a seam, passes over a broken one, and says which", async () => {
  await using bench = new ComponentBench();
  const names = Array.from({ length: 10 }, (_, index) => `${index}.${["webm", "mp4", "mkv"][index % 3]}`);
  for (const [index, name] of names.entries()) {
    const size = ["64x48", "128x96", "100x40"][index % 3];
    await ffmpeg(
      ...["-f", "lavfi", "-i", `color=white:size=${size}:rate=${[25, 30, 15][index % 3]}:duration=0.6`],
      ...["-f", "lavfi", "-i", `sine=frequency=440:duration=0.6:sample_rate=${[44100, 48000, 22050][index % 3]}`],
      ...["-c:v", ["libvpx", "libx264", "libx264"][index % 3]!, "-pix_fmt", "yuv420p"],
      ...["-c:a", ["libvorbis", "aac", "libmp3lame"][index % 3]!, join(bench.folder, name)],
    );
  }
  await Deno.writeTextFile(join(bench.folder, "broken.ogg"), "this is no song");
  names.splice(5, 0, "broken.ogg", "not there.ogg");
  await Deno.writeTextFile(join(bench.folder, "list.m3u"), `#EXTM3U\n${names.join("\n")}\n`);
  const state = await bench.start("list", "playlist", { ...SMALL, playlist: "list.m3u", repeat: "false" });
  using standstill = new Standstill();
  const [video, audio] = await Promise.all([
    bench.collect("list:video", 14, picture),
    bench.collect("list:audio", 14, sound),
  ]);
  for (const pieces of [video, audio]) assertSeamless(pieces, standstill);
  assert(Math.abs(seconds(audio, isLoud) - 6) < 0.8, `${seconds(audio, isLoud)} s of sound`);
  // A third of the films are broader than the picture: bars above and below.
  assert(Math.abs(seconds(video, ({ level }) => level > 100) - 6) < 0.8);
  assert(seconds(audio, ({ level }) => level === 0) > 5, "silence before and after");
  assert(state.messages.has("playlist-file-unreadable"));
  assert.equal(state.mood, "happy");
});

Deno.test("playlist plays entries at their time, fills what is between, and lets a later one cut an earlier one", async () => {
  await using bench = new ComponentBench();
  await film(join(bench.folder, "film.webm"), 8);
  const nowMs = Date.now();
  const at = (second: number): string => new Date(nowMs + second * 1000).toISOString();
  const entries = [
    `- { file: film.webm, start: ${at(7)}, duration: 2s }`,
    `- { file: film.webm, start: ${at(11)}, offset: 2s }`,
    `- { file: film.webm, start: ${at(13)}, duration: 1s }`,
  ];
  await Deno.writeTextFile(join(bench.folder, "list.yaml"), entries.join("\n"));
  const zeroMs = Number(bench.now()) / 1e6 - (Date.now() - nowMs);
  await bench.start("list", "playlist", { ...SMALL, playlist: "list.yaml" });
  using standstill = new Standstill();
  const [video, audio] = await Promise.all([
    bench.collect("list:video", 15.5, picture),
    bench.collect("list:audio", 15.5, sound),
  ]);
  for (const pieces of [video, audio]) assertSeamless(pieces, standstill);
  const within = (pieces: Piece[], from: number, to: number): Piece[] =>
    pieces.filter(({ startMs, endMs }) => startMs > zeroMs + from * 1000 && endMs < zeroMs + to * 1000);
  for (const [pieces, is] of [[video, isWhite], [audio, isLoud]] as const) {
    assert(within(pieces, 1, 6.9).every((piece) => !is(piece)), "nothing before");
    assert(within(pieces, 7.2, 8.8).every(is), "the first");
    assert(within(pieces, 9.2, 10.9).every((piece) => !is(piece)), "nothing between");
    // A piece of sound that does not fit between the two leaves less than its length.
    assert(seconds(within(pieces, 11.2, 13.9), (piece) => !is(piece)) < 0.04, "the second, cut by the third");
    assert(within(pieces, 14.2, 15.3).every((piece) => !is(piece)), "nothing after");
  }
  assert(within(audio, 9.2, 10.9).every(({ level }) => level === 0), "silence is silent");
});

Deno.test("playlist takes up what is edited and dropped in while it runs, and shows a slate where nothing is", async () => {
  await using bench = new ComponentBench();
  const folder = join(bench.folder, "inbox");
  await Deno.mkdir(folder);
  const slate = join(bench.folder, "slate.png");
  await ffmpeg("-f", "lavfi", "-i", "color=gray:size=64x48", "-frames:v", "1", slate);
  const list = join(bench.folder, "list.yaml");
  await Deno.writeTextFile(list, "- file: [\n");
  const properties = { ...SMALL, playlist: "list.yaml", directory: "inbox", slate, repeat: "false" };
  const state = await bench.start("list", "playlist", properties);
  await bench.until("the playlist is wrong", () => state.messages.has("playlist-not-yaml"));
  const [first] = await bench.collect("list:video", 0.2, picture);
  assert(first!.level > 100 && first!.level < 150, `${first!.level} is not gray`);
  await film(join(bench.folder, "film.webm"), 1);
  await Deno.writeTextFile(list, "- film.webm\n");
  await bench.until("it is played", () => state.readings.get("playing") === join(bench.folder, "film.webm"), 20);
  assert.equal(state.messages.has("playlist-not-yaml"), false);
  await film(join(bench.folder, "dropped.webm"), 1, { silent: true });
  await Deno.rename(join(bench.folder, "dropped.webm"), join(folder, "dropped.webm"));
  await bench.until("it is played", () => state.readings.get("playing") === join(folder, "dropped.webm"), 20);
  await Deno.remove(list);
  await bench.until("the playlist is missed", () => state.messages.has("playlist-missing"));
  assert.equal(state.mood, "happy");
});

Deno.test("playlist with passthrough gives files of one kind in a row as they are encoded, and passes over others", async () => {
  await using bench = new ComponentBench();
  for (const name of ["a.ogg", "b.ogg", "c.ogg", "d.webm"]) {
    const coding = name === "d.webm" ? ["-c:a", "libopus"] : ["-c:a", "libvorbis", "-metadata", `title=${name}`];
    await ffmpeg("-f", "lavfi", "-i", "sine=duration=1.5:sample_rate=48000", ...coding, join(bench.folder, name));
  }
  await Deno.writeTextFile(join(bench.folder, "list.m3u"), "a.ogg\nb.ogg\nd.webm\nc.ogg\n");
  const properties = { playlist: "list.m3u", passthrough: "true", repeat: "false" };
  const state = await bench.start("list", "playlist", properties);
  const { streams, packets } = await probe(await bench.record("list:stream", 10));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["vorbis"]);
  const span = packets.at(-1)!.pts - packets[0]!.pts;
  assert(span > 4, `${span} s`);
  assert.deepEqual(state.messages.get("playlist-file-unreadable")?.args, { file: join(bench.folder, "d.webm") });
});

Deno.test("playlist shows black while a file hangs, says so, opens nothing meanwhile, and goes on with the next", async () => {
  await using bench = new ComponentBench();
  const [fifo, next] = [join(bench.folder, "fifo.webm"), join(bench.folder, "next.webm")];
  await new Deno.Command("mkfifo", { args: [fifo] }).output();
  await film(next, 1);
  await Deno.writeTextFile(join(bench.folder, "list.m3u"), "fifo.webm\nnext.webm\n");
  const state = await bench.start("list", "playlist", { ...SMALL, playlist: "list.m3u", repeat: "false" });
  await bench.until("it says so", () => state.messages.has("pipeline-hangs"), 30);
  using standstill = new Standstill();
  const video = await bench.collect("list:video", 3, picture);
  assertSeamless(video, standstill);
  assert(!video.some(isWhite), "the next has been opened");
  using _ending = endingPipe(fifo);
  await bench.until("it is played", () => state.readings.get("playing") === next, 20);
  assert.equal(state.messages.has("pipeline-hangs"), false);
});
