import { strict as assert } from "node:assert";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";
import { hasIcecast, Icecast } from "../../../fixtures/icecast.ts";

const NEEDS = " (needs icecast2)";
const MP3 = ["-c:a", "libmp3lame", "-b:a", "128k", "-f", "mp3"];

interface Piece {
  readonly startMs: number;
  readonly endMs: number;
  readonly level: number;
}

function sound(sample: Sample): Piece {
  const samples = new Int16Array(sample.bytes().buffer);
  const startMs = Number(sample.ptsNs!) / 1e6;
  const level = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { startMs, endMs: startMs + Number(sample.durationNs!) / 1e6, level };
}

function assertSeamless(pieces: Piece[]): void {
  for (const [index, { startMs }] of pieces.entries()) {
    if (index > 0) assert(Math.abs(startMs - pieces[index - 1]!.endMs) < 1, `at ${startMs} ms`);
  }
}

function stationTest(name: string, fn: (bench: ComponentBench, station: Icecast) => Promise<void>): void {
  Deno.test(`icecast-source ${name}${hasIcecast ? "" : NEEDS}`, { ignore: !hasIcecast }, async () => {
    await using bench = new ComponentBench();
    await using station = new Icecast();
    await station.start();
    await fn(bench, station);
  });
}

stationTest(
  "is tested with a station that ends cleanly, also when its sender has ended by itself",
  async (bench, station) => {
    await station.send("/short.mp3", "audio/mpeg", [...MP3, "-t", "2"]);
    const radio = await bench.start("radio", "icecast-source", { url: station.url("/short.mp3") });
    await bench.until("its stream has ended", () => radio.messages.has("icecast-source-unreachable"), 30);
    await station.stop();
  },
);

stationTest("decodes a station in the box's time, and tells what is played", async (bench, station) => {
  await station.send("/live.mp3", "audio/mpeg", MP3);
  await station.title("/live.mp3", "First song");
  const state = await bench.start("radio", "icecast-source", { url: station.url("/live.mp3") });
  const pieces = await bench.collect("radio:audio", 4, sound);
  assertSeamless(pieces);
  assert(pieces.filter(({ level }) => level > 1000).length > 80, "the tone is heard");
  assert(Math.abs(pieces.at(-1)!.startMs - Number(bench.now()) / 1e6) < 1500);
  await bench.until("the title is there", () => state.readings.get("title") === "First song");
  await station.title("/live.mp3", "Second song");
  await bench.until("the next title is there", () => state.readings.get("title") === "Second song", 20);
  assert.deepEqual(state.messages.get("icecast-source-title")?.args, { title: "Second song" });
  assert.equal(state.mood, "happy");
});

stationTest(
  "goes on with silence while the station is away, says so, and plays when it is back",
  async (bench, station) => {
    await station.send("/live.mp3", "audio/mpeg", MP3);
    const state = await bench.start("radio", "icecast-source", { url: station.url("/live.mp3") });
    await bench.until("it plays", () => state.mood === "happy");
    const collected = bench.collect("radio:audio", 14, sound);
    await station.stop();
    await bench.until(
      "it is missed",
      () => state.mood === "hungry" && state.messages.has("icecast-source-unreachable"),
    );
    await station.start();
    await station.send("/live.mp3", "audio/mpeg", MP3);
    await bench.until(
      "it plays again",
      () => state.mood === "happy" && !state.messages.has("icecast-source-unreachable"),
      30,
    );
    const pieces = await collected;
    assertSeamless(pieces);
    const loud = pieces.map(({ level }) => level > 1000);
    assert(loud.includes(false), "silence between");
    assert(loud.lastIndexOf(true) > loud.indexOf(false), "the tone is back");
  },
);

stationTest("decodes pictures and sound of WebM", async (bench, station) => {
  await station.send("/live.webm", "video/webm", [
    ...["-c:v", "libvpx", "-deadline", "realtime", "-g", "25", "-c:a", "libvorbis", "-f", "webm"],
    ...["-cluster_time_limit", "500"],
  ]);
  await bench.start("film", "icecast-source", { url: station.url("/live.webm"), width: "64", height: "48" });
  const look = (sample: Sample): number => Number(sample.ptsNs!) / 1e6;
  const [video, audio] = await Promise.all([
    bench.collect("film:video", 3, look),
    bench.collect("film:audio", 3, sound),
  ]);
  assert(video.length > 60, `${video.length} pictures`);
  assertSeamless(audio);
});

for (
  const [mount, type, coding, codecs] of [
    ["/live.mp3", "audio/mpeg", MP3, ["mp3"]],
    ["/live.ogg", "application/ogg", ["-c:a", "libvorbis", "-f", "ogg"], ["vorbis"]],
    ["/live.opus", "application/ogg", ["-c:a", "libopus", "-f", "ogg", "-page_duration", "200000"], ["opus"]],
  ] as const
) {
  stationTest(
    `with passthrough gives ${mount} as it is encoded, over the station's absence`,
    async (bench, station) => {
      await station.send(mount, type, coding);
      const properties = { url: station.url(mount), passthrough: "true" };
      const state = await bench.start("radio", "icecast-source", properties);
      const recording = bench.record("radio:stream", 24);
      await bench.until("it plays", () => state.mood === "happy", 20);
      await station.stop();
      await bench.until("it is missed", () => state.messages.has("icecast-source-unreachable"), 20);
      await station.start();
      await station.send(mount, type, coding);
      await bench.until("it plays again", () => !state.messages.has("icecast-source-unreachable"), 40);
      const { streams, packets } = await probe(await recording);
      assert.deepEqual(streams.map(({ codec_name }) => codec_name), codecs);
      const span = packets.at(-1)!.pts - packets[0]!.pts;
      assert(span > 5, `${span} s`);
    },
  );
}

Deno.test("icecast-source is hungry and says so when nobody answers", async () => {
  await using bench = new ComponentBench();
  const state = await bench.start("radio", "icecast-source", { url: "http://127.0.0.1:1/live.ogg" });
  await bench.until("a message", () => state.messages.has("icecast-source-unreachable"));
  assert.equal(state.mood, "hungry");
  assert.equal(state.messages.get("icecast-source-unreachable")?.args["url"], "http://127.0.0.1:1/live.ogg");
});
