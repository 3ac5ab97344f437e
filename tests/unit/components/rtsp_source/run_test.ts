import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { buildProgram, needingC } from "../../../fixtures/c_program.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

const NEEDS = { package: "gstreamer-rtsp-server-1.0" };
const SOURCE = fileURLToPath(new URL("../../../fixtures/rtsp_server.c", import.meta.url));
const PICTURE = "videotestsrc pattern=red is-live=true ! video/x-raw,width=160,height=120,framerate=15/1 ! " +
  "x264enc tune=zerolatency key-int-max=15 speed-preset=ultrafast ! rtph264pay name=pay0 pt=96";
const SOUND = "audiotestsrc is-live=true freq=440 ! audio/x-raw,rate=48000,channels=1 ! avenc_aac ! " +
  "rtpmp4gpay name=pay1 pt=97";
const CAMERA = `( ${PICTURE} ${SOUND} )`;

async function serve(
  bench: ComponentBench,
  port: string,
  ...login: string[]
): Promise<{ server: ChildProgram; port: string }> {
  const program = await buildProgram(SOURCE, NEEDS.package, bench.folder);
  const server = new ChildProgram([program, port, CAMERA, ...login]);
  const [, bound] = await server.printed(/port (\d+)/);
  return { server, port: bound! };
}

Deno.test(
  needingC("rtsp-source gives a steady picture and sound in running time, and comes back with the camera", NEEDS),
  async () => {
    await using bench = new ComponentBench();
    const first = await serve(bench, "0");
    const url = `rtsp://127.0.0.1:${first.port}/test`;
    const camera = await bench.start("camera", "rtsp-source", { url, width: 320, height: 240 });
    const [pictures, sounds] = await Promise.all([
      bench.collect(
        "camera:video",
        3,
        (sample) => ({ ptsNs: sample.ptsNs!, size: sample.size, lateNs: bench.now() - sample.ptsNs! }),
      ),
      bench.collect(
        "camera:audio",
        3,
        (sample) => ({ ptsNs: sample.ptsNs!, size: sample.size, lateNs: bench.now() - sample.ptsNs! }),
      ),
    ]);
    assert(pictures.length > 40 && sounds.length > 40, `${pictures.length} pictures, ${sounds.length} sounds`);
    for (const { lateNs } of [...pictures, ...sounds]) {
      assert(lateNs > -1_000_000_000n && lateNs < 3_000_000_000n, `${lateNs / 1_000_000n} ms late`);
    }
    assert(pictures.every(({ size }) => size === 320 * 240 * 3 / 2));
    for (const [index, { ptsNs }] of pictures.entries()) {
      // What comes too fast for the one who collects is left out picture by picture.
      if (index > 0) assert.equal((ptsNs - pictures[index - 1]!.ptsNs) % 40_000_000n, 0n);
    }
    await bench.until("happy", () => camera.mood === "happy");

    await first.server[Symbol.asyncDispose]();
    await bench.until("it says so", () => camera.messages.has("rtsp-source-unreachable"), 30);
    assert.equal(camera.mood, "hungry");
    const second = await serve(bench, first.port);
    await bench.until("the message is taken back", () => camera.mood === "happy" && camera.messages.size === 0, 30);
    await second.server[Symbol.asyncDispose]();
  },
);

Deno.test(needingC("rtsp-source with passthrough gives what the camera encoded, as MPEG-TS", NEEDS), async () => {
  await using bench = new ComponentBench();
  const { server, port } = await serve(bench, "0");
  await bench.start("camera", "rtsp-source", { url: `rtsp://127.0.0.1:${port}/test`, passthrough: true });
  const { streams, packets } = await probe(await bench.record("camera:stream", 4));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).toSorted(), ["aac", "h264"]);
  const pictures = packets.filter(({ codec_type }) => codec_type === "video").length;
  assert(pictures > 30, `${pictures} pictures in 4 s`);
  await server[Symbol.asyncDispose]();
});

Deno.test(needingC("rtsp-source with passthrough goes without sound where the camera has none", NEEDS), async () => {
  await using bench = new ComponentBench();
  const program = await buildProgram(SOURCE, NEEDS.package, bench.folder);
  await using server = new ChildProgram([program, "0", `( ${PICTURE} )`]);
  const [, port] = await server.printed(/port (\d+)/);
  const url = `rtsp://127.0.0.1:${port}/test`;
  await bench.start("camera", "rtsp-source", { url, passthrough: true, audio: false });
  const { streams } = await probe(await bench.record("camera:stream", 3));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["h264"]);
});

Deno.test(needingC("rtsp-source names a refused login, and takes the right one", NEEDS), async () => {
  await using bench = new ComponentBench();
  const { server, port } = await serve(bench, "0", "teacher", "chalk and board");
  const url = `rtsp://127.0.0.1:${port}/test`;
  const refused = await bench.start("refused", "rtsp-source", { url, user: "teacher", password: "wrong" });
  await bench.until("refused", () => refused.messages.has("rtsp-source-refused"), 20);
  const taken = await bench.start("taken", "rtsp-source", { url, user: "teacher", password: "chalk and board" });
  await bench.until("happy", () => taken.mood === "happy", 20);
  await server[Symbol.asyncDispose]();
});
