import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { probe } from "../../../fixtures/ffprobe.ts";
import { freePort } from "../../../fixtures/free_port.ts";
import { needing } from "../../../fixtures/needing.ts";

/** A sender that knows nothing of ours. */
function send(to: string): ChildProgram {
  const inputs = ["-f", "lavfi", "-i", "testsrc=s=160x120:r=25", "-f", "lavfi", "-i", "sine=r=44100"];
  const codecs = ["-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "25", "-c:a", "aac"];
  return new ChildProgram(["ffmpeg", "-v", "error", "-re", ...inputs, ...codecs, "-f", "mpegts", to]);
}

Deno.test(
  needing(["ffmpeg"], "srt-source waits for a call, gives picture and sound in running time, and waits again"),
  async () => {
    await using bench = new ComponentBench();
    const port = freePort();
    const field = await bench.start("field", "srt-source", {
      url: `srt://127.0.0.1:${port}?mode=listener`,
      width: 320,
      height: 240,
      latency: "80ms",
    });
    const [pictures, sounds] = await Promise.all([
      bench.collect("field:video", 3, (sample) => ({ size: sample.size, ptsNs: sample.ptsNs!, nowNs: bench.now() })),
      bench.collect("field:audio", 3, (sample) => ({ size: sample.size, ptsNs: sample.ptsNs!, nowNs: bench.now() })),
      bench.until("it listens", () => field.mood !== "sad").then(async () => {
        await using _sender = send(`srt://127.0.0.1:${port}`);
        await bench.until("happy", () => field.mood === "happy", 30);
        await bench.collect("field:video", 4, () => {});
      }),
    ]);
    assert(pictures.length > 40 && sounds.length > 40, `${pictures.length} pictures, ${sounds.length} sounds`);
    assert(pictures.every(({ size }) => size === 320 * 240 * 3 / 2));
    for (const samples of [pictures, sounds]) {
      for (const [index, { ptsNs, nowNs }] of samples.entries()) {
        const before = samples[index - 1]?.ptsNs ?? -1n;
        assert(ptsNs > before, `timestamps only grow: ${ptsNs} after ${before}`);
        const lateMs = Number(nowNs - ptsNs) / 1e6;
        assert(Math.abs(lateMs) < 3000, `${lateMs} ms late`);
      }
    }
    await bench.until("the end is told", () => field.messages.has("srt-source-ended"), 30);
    await using _sender = send(`srt://127.0.0.1:${port}`);
    await bench.until("taken again", () => field.mood === "happy" && field.messages.size === 0, 40);
  },
);

Deno.test(needing(["ffmpeg"], "srt-source with passthrough gives the stream as it came"), async () => {
  await using bench = new ComponentBench();
  const port = freePort();
  await bench.start("field", "srt-source", { url: `srt://127.0.0.1:${port}?mode=listener`, passthrough: true });
  await using _sender = send(`srt://127.0.0.1:${port}`);
  const { streams } = await probe(await bench.record("field:stream", 4));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).toSorted(), ["aac", "h264"]);
});

Deno.test("srt-source is hungry and says so when nobody answers its call", async () => {
  await using bench = new ComponentBench();
  const url = `srt://127.0.0.1:${freePort()}`;
  const field = await bench.start("field", "srt-source", { url });
  await bench.until("a message", () => field.messages.has("srt-source-unreachable"), 20);
  assert.equal(field.mood, "hungry");
  assert.equal(field.messages.get("srt-source-unreachable")?.args["url"], url);
});
