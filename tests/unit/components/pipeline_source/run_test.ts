import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { ComponentBench, type ComponentState } from "../../../../worker/job/bench/component_bench.ts";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";

function startMs(sample: Sample): number {
  return Number(sample.ptsNs!) / 1e6;
}

async function faultOf(properties: Record<string, string>): Promise<[string, ComponentState]> {
  const bench = new ComponentBench();
  try {
    const state = await bench.start("own", "pipeline-source", properties);
    await bench.until("a message", () => state.messages.size > 0);
    return [[...state.messages.keys()][0]!, state];
  } finally {
    await bench[Symbol.asyncDispose]();
  }
}

for (const live of ["true", "false"]) {
  Deno.test(`pipeline-source gives named feeds in the box's time, at their pace, when its sources are live: ${live}`, async () => {
    await using bench = new ComponentBench();
    const pipeline =
      `videotestsrc is-live=${live} ! video/x-raw,format=I420,width=160,height=120,framerate=25/1 ! <video>  ` +
      `audiotestsrc is-live=${live} samplesperbuffer=960 ! audio/x-raw,rate=48000 ! audioconvert ! <audio>`;
    const state = await bench.start("own", "pipeline-source", {
      pipeline,
      feeds: { video: "video/raw", audio: "audio/raw" },
    });
    const feeds = ["own:video", "own:audio"].map((feed) => bench.collect(feed, 2, startMs));
    const [video, audio] = await Promise.all(feeds) as [number[], number[]];
    const nowMs = Number(bench.now()) / 1e6;
    for (const [times, stepMs] of [[video, 40], [audio, 20]] as const) {
      assert(Math.abs(times.at(-1)! - nowMs) < 1500, `${times.at(-1)} is not about ${nowMs} ms`);
      for (const [index, at] of times.entries()) {
        assert(index === 0 || Math.abs(at - times[index - 1]! - stepMs) < 1, `${at} ms`);
      }
      assert(times.length < 2 * 1.5 * 1000 / stepMs, `${times.length} samples are too many`);
    }
    await bench.until("it is happy", () => state.mood === "happy");
  });
}

Deno.test("pipeline-source refuses what GStreamer does not know, and says where it stands", async () => {
  const [id, { messages }] = await faultOf({ pipeline: "videotestsrc ! videoflipp ! <default>" });
  assert.equal(id, "pipeline-wrong-at");
  assert.deepEqual(messages.get(id)?.args, { reason: 'no element "videoflipp"', column: 16, word: "videoflipp" });
});

Deno.test("pipeline-source refuses a feed of another kind than it declares", async () => {
  const [id, { messages }] = await faultOf({ pipeline: "audiotestsrc ! <default>" });
  assert.equal(id, "pipeline-wrong-at", JSON.stringify([...messages]));
  assert.equal(messages.get(id)?.args.word, "audiotestsrc");
});

Deno.test("pipeline-source refuses elements that work on the inside of the box, and the box's own files", async () => {
  const [element, refused] = await faultOf({ pipeline: "fdsrc fd=3 ! rawvideoparse ! <default>" });
  assert.deepEqual([element, refused.messages.get(element)?.args], ["pipeline-element-refused", { element: "fdsrc" }]);
  const [file] = await faultOf({ pipeline: "filesrc location=secrets ! rawvideoparse ! <default>" });
  assert.equal(file, "pipeline-file-refused");
});

Deno.test("pipeline-source waits for a file that is away for longer than a failure is borne, and gives it by itself", async () => {
  await using bench = new ComponentBench();
  const pipeline = "filesrc location=later.webm ! decodebin ! videoconvert ! <default>";
  const state = await bench.start("own", "pipeline-source", { pipeline });
  await bench.until("it says so", () => state.messages.has("pipeline-source-away"));
  assert.match(String(state.messages.get("pipeline-source-away")?.args["reason"]), /later\.webm|not found/i);
  const from = performance.now();
  await bench.until("more than 10 s have passed", () => performance.now() - from > 11_000, 60);
  assert.equal(state.mood, "hungry");
  const made = join(bench.folder, "being-made.webm");
  await makeFilm(made);
  await Deno.rename(made, join(bench.folder, "later.webm"));
  await bench.until("it is happy", () => state.mood === "happy" && state.messages.size === 0, 15);
});

Deno.test("pipeline-source waits for a file that is still being written for longer than a failure is borne", async () => {
  await using bench = new ComponentBench();
  const whole = join(bench.folder, "whole.mp4");
  const picture = ["-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=10"];
  await ffmpeg(...picture, "-c:v", "libx264", whole);
  const bytes = await Deno.readFile(whole);
  const file = join(bench.folder, "growing.mp4");
  await Deno.writeFile(file, bytes.subarray(0, bytes.length / 2));
  const pipeline = "filesrc location=growing.mp4 ! decodebin ! videoconvert ! <default>";
  const state = await bench.start("own", "pipeline-source", { pipeline });
  await bench.until("it says so", () => state.messages.has("pipeline-file-unreadable"));
  assert.equal(state.messages.get("pipeline-file-unreadable")?.args["file"], file);
  const from = performance.now();
  await bench.until("more than 10 s have passed", () => performance.now() - from > 11_000, 60);
  assert.equal(state.mood, "hungry");
  await Deno.writeFile(file, bytes.subarray(bytes.length / 2), { append: true });
  await bench.until("it is happy", () => state.mood === "happy" && state.messages.size === 0, 15);
});

Deno.test("pipeline-source says of which file nothing comes, and tries it again", async () => {
  await using bench = new ComponentBench();
  const file = join(bench.folder, "quiet.raw");
  await Deno.writeFile(file, new Uint8Array(64 * 48 * 4));
  const pipeline = "filesrc location=quiet.raw ! valve name=gate drop=true ! " +
    "rawvideoparse width=64 height=48 format=rgba framerate=25/1 ! videoconvert ! <default>";
  const state = await bench.start("own", "pipeline-source", { pipeline });
  await bench.until("it says so", () => state.messages.has("pipeline-file-unreadable"));
  assert.deepEqual(state.messages.get("pipeline-file-unreadable")?.args, { file, reason: "silent", layer: "device" });
  assert.equal(state.mood, "hungry");
});

async function makeFilm(file: string): Promise<void> {
  const pipeline =
    "videotestsrc num-buffers=250 ! video/x-raw,width=32,height=32,framerate=25/1 ! vp8enc ! webmmux ! " +
    `filesink location=${file}`;
  const { success } = await new Deno.Command("gst-launch-1.0", { args: ["-q", ...pipeline.split(" ")] }).output();
  assert(success);
}

Deno.test("pipeline-source says what failed in it, and begins again", async () => {
  await using bench = new ComponentBench();
  const pipeline = "videotestsrc is-live=true ! identity error-after=10 ! <default>";
  const state = await bench.start("own", "pipeline-source", { pipeline });
  await bench.until("it fails", () => state.messages.has("pipeline-failed"));
  const before = state.running.stats().feeds[0]!.samples;
  await bench.until("it gives more", () => state.running.stats().feeds[0]!.samples > before);
});
