import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { pictureIn } from "../../../fixtures/fed_media.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";

const look = ({ ptsNs, isDelta }: Sample): { at: number; isDelta: boolean } => ({ at: Number(ptsNs) / 1e9, isDelta });

async function encoded(bench: ComponentBench): Promise<void> {
  await bench.start("picture", "video-test", { pattern: "smpte", width: "160", height: "120", framerate: "20/1" });
  await bench.start("vp8", "vp8-encoder", { keyframes: "5" }, ["picture"]);
}

function steps(samples: readonly { at: number }[]): number[] {
  return samples.slice(1).map(({ at }, index) => Math.round((at - samples[index]!.at) * 1000));
}

Deno.test("keyframes lets all key frames pass, and nothing else", async () => {
  await using bench = new ComponentBench();
  await encoded(bench);
  const state = await bench.start("keys", "keyframes", {}, ["vp8"]);
  const samples = await bench.collect("keys", 2, look);
  assert(samples.every(({ isDelta }) => !isDelta));
  assert.deepEqual([...new Set(steps(samples))], [250]);
  assert.equal(state.mood, "happy");
});

Deno.test("keyframes keeps a least distance, which changes on air; a decoder makes pictures of what is left", async () => {
  await using bench = new ComponentBench();
  await encoded(bench);
  await bench.start("keys", "keyframes", { distance: "1s" }, ["vp8"]);
  await bench.start("decoder", "decoder", {}, ["keys"]);
  const pictures = await bench.collect("decoder:video", 3, pictureIn);
  assert.deepEqual([pictures[0]!.width, pictures[0]!.height], [160, 120]);
  await bench.change("keys", { distance: "500ms" });
  assert.deepEqual([...new Set(steps((await bench.collect("keys", 3, look)).slice(1)))], [500]);
});

Deno.test("keyframes says so when it is given another codec than it was told", async () => {
  await using bench = new ComponentBench();
  await encoded(bench);
  const state = await bench.start("keys", "keyframes", { codec: "h264" }, ["vp8"]);
  await bench.until("a message", () => state.messages.has("keyframes-other-codec"));
  assert.deepEqual(state.messages.get("keyframes-other-codec")?.args, { codec: "h264", eaten: "vp8" });
});
