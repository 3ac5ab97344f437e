/** Real pipelines, a real porter and real connections: what a viewer gets. */
import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { probe } from "../../../fixtures/ffprobe.ts";

/** Where the porter of a bench listens. */
async function startPorter(bench: ComponentBench): Promise<string> {
  const state = await bench.start("porter", "porter", { listen: "127.0.0.1:0" });
  await bench.until("the porter listens", () => state.mood === "happy");
  const { host, port } = JSON.parse(await Deno.readTextFile(`${bench.folder}/porter.json`));
  return `http://${host}:${port}`;
}

async function untilOnAir(url: string): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    const response = await fetch(url, { method: "HEAD" });
    await response.body?.cancel();
    if (response.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail("not on air in time");
}

/** Asks as HTTP/1.0 does, without Host, after an empty line as some clients send it. */
async function askOldStyle(base: string, path: string): Promise<string> {
  const { hostname, port } = new URL(base);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(`\r\nGET ${path} HTTP/1.0\r\n\r\n`));
  return await new Response(connection.readable).text();
}

/** Watches for a while and keeps what came in a file. */
async function watch(url: string, seconds: number): Promise<{ response: Response; bytes: Uint8Array<ArrayBuffer> }> {
  const abort = new AbortController();
  const response = await fetch(url, { signal: abort.signal });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const timer = setTimeout(() => abort.abort(), seconds * 1000);
  try {
    for await (const part of response.body!) parts.push(part);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  } finally {
    clearTimeout(timer);
  }
  return { response, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}

async function playable(bench: ComponentBench, bytes: Uint8Array): ReturnType<typeof probe> {
  const file = `${bench.folder}/watched-${crypto.randomUUID()}`;
  await Deno.writeFile(file, bytes);
  return await probe(file);
}

Deno.test("http-streamer serves WebM that begins with headers and a key frame, and its play lists", async () => {
  await using bench = new ComponentBench();
  const base = await startPorter(bench);
  await bench.start("camera", "video-test", { width: "160", height: "120" });
  await bench.start("microphone", "audio-test");
  await bench.start("vp8", "vp8-encoder", { bitrate: "100k", keyframes: "1s" }, ["camera"]);
  await bench.start("opus", "opus-encoder", {}, ["microphone"]);
  await bench.start("webm", "webm-muxer", {}, ["vp8", "opus"]);
  const web = await bench.start("web", "http-streamer", { mount: "/room.webm", viewers: "1" }, ["webm"]);
  await bench.until("the streamer is fed", () => web.mood === "happy");
  const { status } = await fetch(`${base}/room.webm`, { method: "HEAD" });
  assert.equal(status, 200, "who is happy lets viewers in");

  const watching = watch(`${base}/room.webm`, 4);
  await bench.until("the viewer is in", () => web.running.stats().viewers?.current === 1);
  const full = await fetch(`${base}/room.webm`);
  assert.equal(full.status, 503);
  assert.ok(Number(full.headers.get("retry-after")) > 0);
  await full.body?.cancel();

  const { response, bytes } = await watching;
  assert.equal(response.headers.get("content-type"), 'video/webm; codecs="vp8, opus"');
  assert.equal(response.headers.get("cache-control"), "no-store");
  const { streams, packets } = await playable(bench, bytes);
  assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["opus", "vp8"]);
  const video = packets.filter(({ codec_type }) => codec_type === "video");
  assert.ok(video[0]?.key);
  assert.ok(video.length > 60, String(video.length));
  assert.ok(video.every(({ pts }, index) => index === 0 || pts > video[index - 1]!.pts));

  const lists = { m3u: "audio/x-mpegurl", pls: "audio/x-scpls", xspf: "application/xspf+xml" };
  for (const [kind, type] of Object.entries(lists)) {
    const list = await fetch(`${base}/room.webm.${kind}`);
    assert.equal(list.headers.get("content-type"), type);
    assert.ok((await list.text()).includes(`${base}/room.webm`));
  }
  assert.ok((await askOldStyle(base, "/room.webm.m3u")).endsWith(`\n${base}/room.webm\n`), "also to who names no host");
  await bench.until("the viewer is forgotten", () => web.running.stats().viewers?.current === 0);
  const { viewers, bytes: counted, writes } = web.running.stats();
  assert.deepEqual([viewers?.total, viewers?.peak, viewers?.limit], [1, 1, 1]);
  assert.ok(viewers!.refused >= 1 && counted!.out >= bytes.length && writes! > 10);
});

Deno.test("http-streamer serves moving JPEG with the boundary that its parts have", async () => {
  await using bench = new ComponentBench();
  const base = await startPorter(bench);
  await bench.start("camera", "video-test", { width: "160", height: "120" });
  await bench.start("jpeg", "jpeg-encoder", {}, ["camera"]);
  await bench.start("parts", "multipart-muxer", {}, ["jpeg"]);
  await bench.start("web", "http-streamer", { mount: "/room.mjpeg" }, ["parts"]);
  await untilOnAir(`${base}/room.mjpeg`);
  const { response, bytes } = await watch(`${base}/room.mjpeg`, 1);
  const boundary = /^multipart\/x-mixed-replace; boundary=(\S+)$/.exec(response.headers.get("content-type") ?? "")?.[1];
  assert.ok(boundary);
  const text = new TextDecoder("latin1").decode(bytes);
  assert.match(text, new RegExp(`^\\r?\\n?--${boundary}\\r\\nContent-Type: image/jpeg\\r\\n`));
  assert.ok(text.split(`--${boundary}`).length > 10);
});

Deno.test("http-streamer says that it is not on air yet, and is hungry, while no feed comes", async () => {
  await using bench = new ComponentBench();
  const base = await startPorter(bench);
  const camera = await bench.start("camera", "video-test", { width: "160", height: "120" });
  await bench.start("vp8", "vp8-encoder", {}, ["camera"]);
  await bench.start("webm", "webm-muxer", {}, ["vp8"]);
  await camera.running.close();
  const web = await bench.start("web", "http-streamer", { mount: "/room.webm" }, ["webm"]);
  await bench.until("the mount is registered", () => !web.messages.has("http-streamer-no-porter"));
  const response = await fetch(`${base}/room.webm`);
  assert.equal(response.status, 503);
  assert.ok(Number(response.headers.get("retry-after")) > 0);
  await response.body?.cancel();
  assert.equal(web.mood, "hungry");
});

Deno.test("http-streamer is happy between pictures that come rarely, and hungry as soon as their feed breaks", async () => {
  await using bench = new ComponentBench();
  const pipeline = "videotestsrc is-live=true ! video/x-raw,width=64,height=48,framerate=1/4 ! jpegenc ! multipartmux";
  await bench.start("rare", "pipeline-source", {
    pipeline: `${pipeline} ! <default>`,
    feeds: { default: "muxed/multipart" },
  });
  const web = await bench.start("web", "http-streamer", { mount: "/rare.mjpeg" }, ["rare"]);
  await bench.until("the first picture", () => web.mood === "happy");
  const moods = new Set<string>();
  await bench.until("silence of nearly four seconds", () => {
    moods.add(web.mood);
    return (web.running.stats().feeds[0]!.idleSeconds ?? 0) > 3.7;
  });
  assert.deepEqual([...moods], ["happy"]);
  await bench.stop("rare");
  assert.equal(web.mood, "hungry");
});
