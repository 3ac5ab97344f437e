import { strict as assert } from "node:assert";
import { FrameReader } from "./decoded_frames.ts";
import { DEMO_PLANET } from "./demo_planet.ts";
import { EventStream } from "./event_stream.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

/** The same in Ogg beside it. */
const OGG = `      theora: { type: theora-encoder, eats: camera, bitrate: 400k, keyframes: 1s }
      vorbis: { type: vorbis-encoder, eats: mic }
      ogg: { type: ogg-muxer, eats: [theora, vorbis] }
      live-ogg: { type: http-streamer, eats: ogg, mount: /demo.ogg }
`;

/** Runs the box and waits until all of it works. */
function withHappyBox(test: (box: RunningBox) => Promise<void>): Promise<void> {
  return withBox({ planet: DEMO_PLANET }, async (box) => {
    await box.allHappy();
    await test(box);
  });
}

async function join(box: RunningBox, timeoutMs: number): Promise<Viewer> {
  return await eventually(
    "a viewer is let in",
    async () => ({ found: await Viewer.join(`${box.url}/demo.webm`), seen: null }),
    timeoutMs,
  );
}

async function answers(box: RunningBox, timeoutMs: number): Promise<void> {
  const ask = async (): Promise<{ found: true | null; seen: number }> => {
    const response = await fetch(`${box.url}/healthz`);
    await response.body?.cancel();
    return { found: response.ok || null, seen: response.status };
  };
  await eventually("the port answers", ask, timeoutMs);
}

async function moreBytes(viewer: Viewer, timeoutMs: number): Promise<void> {
  const before = viewer.bytes;
  await eventually(
    "more bytes",
    () => Promise.resolve({ found: viewer.bytes > before || null, seen: null }),
    timeoutMs,
  );
}

async function happyAgain(box: RunningBox, job: string, pidBefore: number): Promise<void> {
  await eventually(`job ${job} is happy in a new process`, async () => {
    const instances = (await box.state()).components.flatMap((component) => component.instances);
    const own = instances.filter((instance) => instance.job === job);
    const isBack = own.length > 0 && own.every(({ pid, mood }) => mood === "happy" && pid !== pidBefore);
    return { found: isBack || null, seen: own };
  });
}

Deno.test("serve starts a media job again when it was killed, and cuts off no viewer", async () => {
  await withHappyBox(async (box) => {
    await using events = await EventStream.open(box);
    await using viewer = await join(box, 5000);
    await moreBytes(viewer, 5000);
    const pid = await box.killJob("media-demo");
    const killedAtMs = performance.now();
    await happyAgain(box, "media-demo", pid);
    await moreBytes(viewer, 5000);
    await moreBytes(viewer, 5000);
    assert(!viewer.isCutOff);
    assert(
      viewer.longestSilenceMs(killedAtMs - 500) < 5000,
      `silence of ${viewer.longestSilenceMs(killedAtMs - 500)} ms`,
    );
    const { messages } = await box.component("demo/video");
    const said = messages.find(({ id }) => id === "job-crashed");
    assert.equal(said?.level, "warning");
    assert.equal(said.args["reason"], "SIGKILL");
    assert.match(said.debug, /job media-demo is ready/);
    assert.match(said.text, /media-demo.*SIGKILL/);
    const moods = events.moods("demo/video");
    assert.equal(moods[0], "happy");
    assert(moods.slice(1).some((mood) => mood === "lost" || mood === "waking"), moods.join());
    assert.equal(moods.at(-1), "happy");
  });
});

Deno.test("serve goes on with a stream that decoders follow when the media job was killed", async () => {
  await withBox({ planet: DEMO_PLANET + OGG }, async (box) => {
    await box.allHappy();
    const readers = ["webm", "ogg"].map((kind) => new FrameReader(`${box.url}/demo.${kind}`, "v"));
    await using _webm = readers[0];
    await using _ogg = readers[1];
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await happyAgain(box, "media-demo", await box.killJob("media-demo"));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    for (const reader of readers) {
      const { times, errors } = await reader.stop();
      const steps = times.slice(1).map((time, i) => time - (times[i] ?? time));
      const gap = Math.max(...steps);
      assert(gap < 5, `gap of ${gap} s; ${times.length} frames; ${errors}`);
      // Up to 2 s from before it joined, 6 s before the crash, and then it goes on.
      const span = times.at(-1)! - times[0]!;
      assert(span > 9, `frames of ${span} s only; ${errors}`);
      assert(steps.every((step) => step > 0), "times only grow");
    }
  });
});

Deno.test("serve lets viewers in again when the delivery job was killed, and the port keeps answering", async () => {
  await withHappyBox(async (box) => {
    await using viewer = await join(box, 5000);
    const pid = await box.killJob("delivery");
    assert.equal((await (await fetch(`${box.url}/healthz`)).json()).status, "ok");
    await using again = await join(box, 5000);
    await moreBytes(again, 5000);
    await happyAgain(box, "delivery", pid);
    assert(viewer.isCutOff);
  });
});

Deno.test("serve opens its port again when the porter was killed, and viewers notice nothing", async () => {
  await withHappyBox(async (box) => {
    await using viewer = await join(box, 5000);
    await moreBytes(viewer, 5000);
    const pid = await box.killJob("porter");
    const killedAtMs = performance.now();
    await answers(box, 3000);
    await using again = await join(box, 5000);
    await moreBytes(again, 5000);
    await happyAgain(box, "porter", pid);
    await moreBytes(viewer, 2000);
    assert(!viewer.isCutOff);
    assert(
      viewer.longestSilenceMs(killedAtMs - 500) < 1000,
      `silence of ${viewer.longestSilenceMs(killedAtMs - 500)} ms`,
    );
  });
});

Deno.test("serve ends within 10 s of SIGTERM and leaves no process, while somebody watches", async () => {
  await withHappyBox(async (box) => {
    await using viewer = await join(box, 5000);
    await moreBytes(viewer, 5000);
    assert.equal(box.processes().length, 4);
    const { code, tookMs } = await box.stop();
    assert.equal(code, 0);
    assert(tookMs < 10_000, `took ${tookMs} ms`);
    assert.deepEqual(box.processes(), []);
    const left = [...Deno.readDirSync(`${box.data}/run`)].map(({ name }) => name);
    assert.deepEqual(left.filter((name) => name.endsWith(".sock") || name.endsWith(".job.json")), []);
  });
});

Deno.test("serve ends within 10 s of SIGTERM when a job hangs", async () => {
  await withHappyBox(async (box) => {
    Deno.kill(await box.jobPid("media-demo"), "SIGSTOP");
    const { tookMs } = await box.stop();
    assert(tookMs < 10_000, `took ${tookMs} ms`);
    assert.deepEqual(box.processes(), []);
  });
});
