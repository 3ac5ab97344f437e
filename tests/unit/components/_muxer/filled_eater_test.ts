import { strict as assert } from "node:assert";
import { FilledEater } from "../../../../components/_muxer/filled_eater.ts";
import type { Eater, SampleSink } from "../../../../components/run_context.ts";
import { startGStreamer } from "../../../../ffi/gstreamer/gstreamer.ts";
import { madeSample } from "../../../../ffi/gstreamer/made_sample.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, loudMoments, probe, type ProbedPacket } from "../../../fixtures/ffprobe.ts";

/** What each container is tried with; names of encoders. */
const KINDS = {
  "webm-muxer": [["vp8", "opus"], ["vp8", "vorbis"]],
  "ogg-muxer": [["theora", "vorbis"], ["theora", "opus"]],
  "mp4-muxer": [["h264", "aac"]],
  "mpegts-muxer": [["h264", "aac"], ["h264", "mp3"]],
} as const;

/** One stream: its muxer, its encoders, and which of them is away for a time. */
interface Trial {
  readonly muxer: string;
  readonly video: string;
  readonly audio: string;
  readonly silent: "video" | "audio";
}

/** A stream of a test picture and a tone; one of its encoders is away for more than 5 s. */
async function record(trial: Trial) {
  const { silent } = trial;
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "320", height: "240", pattern: "ball" });
  await bench.start("sound", "audio-test", { wave: "sine" });
  const encoders = { video: { keyframes: "20" }, audio: {} };
  const start = (medium: "video" | "audio") =>
    bench.start(medium, `${trial[medium]}-encoder`, encoders[medium], [medium === "video" ? "picture" : "sound"]);
  await start("video");
  await start("audio");
  const muxer = await bench.start("muxed", trial.muxer, {}, ["video", "audio"]);
  await bench.until("happy", () => muxer.mood === "happy", 20);
  const recording = bench.record("muxed", 12);
  const arrivals: number[] = [];
  const arriving = bench.collect("muxed", 11, () => arrivals.push(performance.now()));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const stopped = performance.now();
  await bench.stop(silent);
  await bench.until("it says what is silent", () => muxer.messages.has("muxer-fills"));
  assert.equal(muxer.messages.get("muxer-fills")?.args["feed"], `test/${silent}:default`);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await start(silent);
  await bench.until("it is back", () => !muxer.messages.has("muxer-fills"), 20);
  const away = (performance.now() - stopped) / 1000;
  await arriving;
  const longest = Math.max(...arrivals.map((at, index) => index === 0 ? 0 : at - arrivals[index - 1]!)) / 1000;
  const file = await recording;
  return { away, longest, ...await probe(file), loud: await loudMoments(file), pictures: await brightness(file) };
}

function assertGrows(packets: readonly ProbedPacket[], longest: number): void {
  for (const [index, { pts }] of packets.entries()) {
    const before = packets[index - 1];
    if (before === undefined) continue;
    // WebM counts in milliseconds: two short packets may fall on the same.
    assert(pts >= before.pts, `${packets[0]!.codec_type} goes backwards at ${index}: ${before.pts}, ${pts}`);
    assert(pts - before.pts < longest, `${packets[0]!.codec_type} has a gap of ${pts - before.pts} s at ${index}`);
  }
}

/** Looks at what came out of one trial. */
async function check(trial: Trial): Promise<void> {
  const other = trial.silent === "audio" ? "video" : "audio";
  const { away, longest, packets, loud, pictures } = await record(trial);
  const [filled, going] = [trial.silent, other].map((type) => packets.filter(({ codec_type }) => codec_type === type));
  for (const track of [filled!, going!]) assertGrows(track, away - 1);
  assert(longest < away - 0.5, `viewers got nothing for ${longest} s of ${away} s`);
  for (const track of [filled!, going!]) {
    const [first, last] = [track[0]!.pts, track.at(-1)!.pts];
    assert(last - first > 9, `${track[0]!.codec_type} lasts from ${first} to ${last}`);
  }
  assert(pictures.length > 100, `${pictures.length} pictures can be decoded`);
  const pause = Math.max(...loud.map((at, index) => index === 0 ? 0 : at - loud[index - 1]!));
  assert(trial.silent === "audio" ? pause > 2 : pause < away - 1, `the tone pauses for ${pause} s`);
  assert(loud.at(-1)! > packets.at(-1)!.pts - 1, "the tone is heard at the end");
}

for (const [muxer, kinds] of Object.entries(KINDS)) {
  Deno.test(`${muxer} goes on when the encoder of its sound or picture is away, and joins it again`, async () => {
    const trials = kinds.flatMap(([video, audio]) =>
      (["audio", "video"] as const).map((silent): Trial => ({ muxer, video, audio, silent }))
    );
    const failures = (await Promise.allSettled(trials.map(check))).flatMap((result, index) =>
      result.status === "rejected" ? [`${Object.values(trials[index]!).join(" ")}: ${result.reason}`] : []
    );
    assert.deepEqual(failures, []);
  });
}

/** An eater whose real one is pushed by hand, and the seconds at which it gives something. */
function handEater(): { eater: FilledEater; times: number[]; push(seconds: number): void; leave(): void } {
  startGStreamer();
  const sinks: SampleSink[] = [];
  const real: Eater = {
    name: "default",
    feed: "test/video:default",
    media: "video/vp8",
    mood: "happy",
    stats: () => assert.fail("nobody asks"),
    subscribe: (sink) => {
      sinks.push(sink);
      return () => {};
    },
  };
  const eater = new FilledEater(real, { moved: () => {}, filled: () => {} });
  const times: number[] = [];
  const leave = eater.subscribe({ push: (sample) => times.push(Number(sample.ptsNs) / 1e9), lost: () => {} });
  const push = (seconds: number): void => {
    using sample = madeSample(Uint8Array.of(1), { ptsNs: BigInt(seconds * 1e9), isDelta: false });
    for (const sink of sinks) sink.push(sample);
  };
  return { eater, times, push, leave };
}

/** Lets the other inputs come so far, and farther, until something is filled in. */
async function follow({ eater, times }: ReturnType<typeof handEater>, seconds: number): Promise<void> {
  const before = times.length;
  for (const end = performance.now() + 10_000; times.length === before && performance.now() < end;) {
    eater.follow(BigInt(Math.round(seconds * 1e9)));
    seconds += 0.05;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("FilledEater fills the end of a long silence of all inputs, and not the whole of it", async () => {
  const own = handEater();
  const { times } = own;
  own.push(1);
  await follow(own, 3600);
  own.leave();
  assert(times.length > 10 && times.length < 20, `${times.length} pictures`);
  assert(times[1]! > 3590 && times.at(-1)! >= 3599, `from ${times[1]} to ${times.at(-1)}`);
});

Deno.test("FilledEater fills, and goes on, after a timestamp of its own or of another input that lay far ahead", async () => {
  const own = handEater();
  const { times } = own;
  for (const seconds of [1, 3600]) own.push(seconds);
  await follow(own, 3);
  assert(times[2]! >= 3 && times[2]! < 6, `filled at ${times[2]}`);
  await follow(own, 7200);
  own.push(5);
  own.leave();
  assert.equal(times.at(-1), 5);
});
