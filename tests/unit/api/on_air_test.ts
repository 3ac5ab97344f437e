import { strict as assert } from "node:assert";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";

async function onAir(box: ApiBox): Promise<unknown[]> {
  const response = await box.api.request("http://box:8800/api/v1/on-air");
  assert.equal(response.status, 200);
  return (await response.json()).items;
}

const item = { flow: "demo", title: "Demo", description: null, language: "en", locked: false };

Deno.test("GET /api/v1/on-air lists flows that are off without mounts, and no hidden ones", async () => {
  await using box = await apiBox();
  assert.deepEqual(await onAir(box), [{ ...item, live: false, mounts: [] }]);
});

Deno.test("GET /api/v1/on-air tells what each mount carries", async () => {
  await using box = await apiBox();
  box.worker.setMood("demo/live", "happy");
  const mount = { url: "/demo.webm", mediaType: "video/webm", codecs: ["vp8", "opus"], latencyMs: null };
  assert.deepEqual(await onAir(box), [{ ...item, live: true, mounts: [mount] }]);
});

Deno.test("GET /api/v1/on-air keeps mounts of streamers that wait for input, without calling them live", async () => {
  await using box = await apiBox();
  box.worker.setMood("demo/live", "hungry");
  box.worker.setMood("demo/again", "sad");
  const [only] = await onAir(box) as { live: boolean; mounts: { url: string }[] }[];
  assert.equal(only!.live, false);
  assert.deepEqual(only!.mounts.map(({ url }) => url), ["/demo.webm"]);
});

Deno.test("GET /api/v1/on-air tells what the streamer answers, as soon as it says so", async () => {
  await using box = await apiBox();
  box.worker.setMood("demo/live", "happy");
  const kinds: readonly [contentType: string, mediaType: string, codecs: string[]][] = [
    ['video/webm; codecs="vp9, opus"', "video/webm", ["vp9", "opus"]],
    ["audio/mpeg", "audio/mpeg", ["mp3"]],
    ["multipart/x-mixed-replace; boundary=a", "multipart/x-mixed-replace", ["jpeg"]],
    ["video/webm", "video/webm", ["vp8", "opus"]],
    ["video/mp2t", "video/mp2t", []],
  ];
  for (const [contentType, mediaType, codecs] of kinds) {
    box.worker.show("demo/live", { contentType });
    const [only] = await onAir(box) as { mounts: unknown[] }[];
    assert.deepEqual(only!.mounts, [{ url: "/demo.webm", mediaType, codecs, latencyMs: null }], contentType);
  }
});
