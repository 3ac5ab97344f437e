import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { changedOnAir } from "../../../fixtures/encoder_check.ts";

Deno.test("jpeg-encoder changes its quality on air, without a gap", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { pattern: "smpte", width: "320", height: "240", framerate: "10/1" });
  const encoder = await bench.start("jpeg", "jpeg-encoder", { quality: "20" }, ["picture"]);
  const properties = { quality: 90, framerate: null };
  const { before, after } = await changedOnAir(bench, encoder, { name: "jpeg", properties, mostApart: 0.5 });
  assert(after > 1.8 * before, `${before} and then ${after} bit/s`);
});

for (const [pattern, wanted] of [["white", 255], ["black", 0]] as const) {
  Deno.test(`jpeg-encoder shows ${pattern} as ${pattern}, whatever range the picture has`, async () => {
    await using bench = new ComponentBench();
    await bench.start("picture", "video-test", { pattern, width: "64", height: "48", framerate: "10/1" });
    const pipeline = `videotestsrc pattern=${pattern} is-live=true ! video/x-raw,format=RGB,width=64,height=48,` +
      "framerate=10/1 ! jpegenc ! jpegdec ! videoconvert ! video/x-raw,format=I420";
    await bench.start("camera", "pipeline-source", { pipeline, feeds: { default: "video/raw" } });
    for (const from of ["picture", "camera"]) {
      await bench.start(`jpeg-${from}`, "jpeg-encoder", {}, [from]);
      const [picture] = await bench.collect(`jpeg-${from}`, 0.2, (sample) => sample.bytes());
      const seen = await firstDot(picture!);
      assert(Math.abs(seen - wanted) < 4, `${from}: ${seen}`);
    }
  });
}

/** How bright a browser shows the first dot. */
async function firstDot(jpeg: Uint8Array): Promise<number> {
  const args = [
    "-nostdin",
    "-v",
    "error",
    "-i",
    "-",
    "-f",
    "rawvideo",
    "-pix_fmt",
    "gray",
    "-vf",
    "scale=out_range=full",
    "-",
  ];
  const child = new Deno.Command("ffmpeg", { args, stdin: "piped", stdout: "piped", stderr: "null" }).spawn();
  const output = child.output();
  const writer = child.stdin.getWriter();
  await writer.write(jpeg as Uint8Array<ArrayBuffer>);
  await writer.close();
  return (await output).stdout[0]!;
}
