import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

Deno.test("multipart-muxer gives JPEG pictures, each behind its boundary and length, at the rate that was asked for", async () => {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { width: "320", height: "240" });
  await bench.start("jpeg", "jpeg-encoder", { framerate: "10/1", quality: "40" }, ["picture"]);
  await bench.start("parts", "multipart-muxer", {}, ["jpeg"]);
  using standstill = new Standstill();
  const file = await bench.record("parts", 2);
  const text = new TextDecoder("latin1").decode(await Deno.readFile(file));
  const heads = [...text.matchAll(/--runnel-picture\r\nContent-Type: image\/jpeg\r\nContent-Length: (\d+)\r\n\r\n/g)];
  assert(heads.length >= 15 && heads.length <= 22 + standstill.totalMs / 100, `${heads.length} pictures in 2 s`);
  assert.equal(heads[0]!.index, 0);
  for (const { 0: head, 1: length, index } of heads.slice(0, -1)) {
    const start = index + head.length;
    assert.equal(text.slice(start, start + 2), "\xff\xd8");
    assert.equal(text.slice(start + Number(length) - 2, start + Number(length)), "\xff\xd9");
  }
  const { streams } = await probe(file);
  assert.equal(streams[0]!.codec_name, "mjpeg");
  assert.equal(streams[0]!.width, 320);
});
