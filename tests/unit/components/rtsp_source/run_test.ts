import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import type { PropertyValues } from "../../../../components/property/mod.ts";
import { definition } from "../../../../components/rtsp_source/definition.ts";
import { buildProgram, needingC } from "../../../fixtures/c_program.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

const DEFAULTS = Object.fromEntries(
  Object.entries(definition.properties).map(([name, property]) => [name, property.default]),
) as PropertyValues<typeof definition.properties>;
const NEEDS = { package: "gstreamer-rtsp-server-1.0" };
const SOURCE = fileURLToPath(new URL("../../../fixtures/rtsp_server.c", import.meta.url));
const PICTURE = "videotestsrc pattern=red is-live=true ! video/x-raw,width=160,height=120,framerate=15/1 ! " +
  "x264enc tune=zerolatency key-int-max=15 speed-preset=ultrafast ! rtph264pay name=pay0 pt=96";
const SOUND = "audiotestsrc is-live=true freq=440 ! audio/x-raw,rate=48000,channels=1 ! avenc_aac ! " +
  "rtpmp4gpay name=pay1 pt=97";
const CAMERA = `( ${PICTURE} ${SOUND} )`;

/** A camera on this machine. */
interface Camera extends AsyncDisposable {
  readonly port: string;
  readonly url: string;
}

async function serve(
  bench: ComponentBench,
  { media = CAMERA, port = "0", login = [] }: { media?: string; port?: string; login?: readonly string[] } = {},
): Promise<Camera> {
  const program = await buildProgram(SOURCE, NEEDS.package, bench.folder);
  const server = new ChildProgram([program, port, media, ...login]);
  const [, bound] = await server.printed(/port (\d+)/);
  const url = `rtsp://127.0.0.1:${bound}/test`;
  return { port: bound!, url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

Deno.test(
  needingC("rtsp-source gives a steady picture and sound in running time, and comes back with the camera", NEEDS),
  async () => {
    await using bench = new ComponentBench();
    const first = await serve(bench);
    const camera = await bench.start("camera", "rtsp-source", { url: first.url, width: 320, height: 240 });
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

    await first[Symbol.asyncDispose]();
    await bench.until("it says so", () => camera.messages.has("rtsp-source-unreachable"), 30);
    assert.equal(camera.mood, "hungry");
    const second = await serve(bench, { port: first.port });
    await bench.until("the message is taken back", () => camera.mood === "happy" && camera.messages.size === 0, 30);
    await second[Symbol.asyncDispose]();
  },
);

Deno.test(needingC("rtsp-source with passthrough gives what the camera encoded, as MPEG-TS", NEEDS), async () => {
  await using bench = new ComponentBench();
  await using server = await serve(bench);
  await bench.start("camera", "rtsp-source", { url: server.url, passthrough: true });
  const { streams, packets } = await probe(await bench.record("camera:stream", 4));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).toSorted(), ["aac", "h264"]);
  const times = packets.filter(({ codec_type }) => codec_type === "video").map(({ pts }) => pts);
  // A machine that is busy encodes fewer than 15 a second; full pictures alone would be four.
  assert(times.length > 15, `${times.length} pictures in 4 s`);
  assert(times.every((at, index) => index === 0 || at > times[index - 1]!), `${times}`);
});

Deno.test(needingC("rtsp-source with passthrough goes without sound where the camera has none", NEEDS), async () => {
  await using bench = new ComponentBench();
  await using server = await serve(bench, { media: `( ${PICTURE} )` });
  await bench.start("camera", "rtsp-source", { url: server.url, passthrough: true });
  const { streams } = await probe(await bench.record("camera:stream", 3));
  assert.deepEqual(streams.map(({ codec_name }) => codec_name), ["h264"]);
});

Deno.test(
  needingC("rtsp-source with passthrough goes without a sound that it cannot pass on, and says so", NEEDS),
  async () => {
    await using bench = new ComponentBench();
    const telephone = "audiotestsrc is-live=true ! audio/x-raw,rate=8000 ! mulawenc ! rtppcmupay name=pay1";
    await using server = await serve(bench, { media: `( ${PICTURE} ${telephone} )` });
    const camera = await bench.start("camera", "rtsp-source", { url: server.url, passthrough: true });
    const { streams } = await probe(await bench.record("camera:stream", 3));
    assert.deepEqual(streams.filter(({ codec_name }) => codec_name === "h264").length, 1);
    await bench.until("it says so", () => camera.messages.has("rtsp-source-strange-sound"), 30);
    const { args } = camera.messages.get("rtsp-source-strange-sound")!;
    assert.deepEqual(args, { url: server.url, encoding: "PCMU" });
    await bench.until("happy", () => camera.mood === "happy");
  },
);

Deno.test(needingC("rtsp-source with passthrough says which picture it cannot pass on", NEEDS), async () => {
  await using bench = new ComponentBench();
  const jpeg = "videotestsrc is-live=true ! video/x-raw,format=I420,width=160,height=120,framerate=15/1 ! jpegenc ! " +
    "jpegparse ! rtpjpegpay name=pay0 pt=96";
  await using server = await serve(bench, { media: `( ${jpeg} )` });
  const camera = await bench.start("camera", "rtsp-source", { url: server.url, passthrough: true });
  await bench.until("it says so", () => camera.messages.has("rtsp-source-strange-picture"), 30);
  assert.equal(camera.messages.get("rtsp-source-strange-picture")!.args["encoding"], "JPEG");
  await bench.until("hungry", () => camera.mood === "hungry", 20);
  assert.deepEqual([...camera.messages.keys()], ["rtsp-source-strange-picture"]);
});

Deno.test(needingC("rtsp-source names a refused login, and takes the right one", NEEDS), async () => {
  await using bench = new ComponentBench();
  await using server = await serve(bench, { login: ["teacher", "chalk and board"] });
  const { url } = server;
  const refused = await bench.start("refused", "rtsp-source", { url, user: "teacher", password: "wrong" });
  await bench.until("refused", () => refused.messages.has("rtsp-source-refused"), 20);
  const taken = await bench.start("taken", "rtsp-source", { url, user: "teacher", password: "chalk and board" });
  await bench.until("happy", () => taken.mood === "happy", 20);
});

Deno.test("rtsp-source without sound has no feed of sound, and waits for its camera as others do", async () => {
  assert.deepEqual(Object.keys(definition.feedersOf!({ ...DEFAULTS, audio: false })), ["video"]);
  await using bench = new ComponentBench();
  const camera = await bench.start("camera", "rtsp-source", { url: "rtsp://127.0.0.1:1/x", audio: false });
  await bench.until("it says so", () => camera.messages.has("rtsp-source-unreachable"), 30);
  assert.equal(camera.mood, "hungry");
  const slates = await bench.collect("camera:video", 1, (sample) => sample.size);
  assert(slates.length > 0);
});
