import { strict as assert } from "node:assert";
import { ProbeError } from "../../../manager/contract/probe.ts";
import type { TrialReport } from "../../../manager/contract/trial.ts";
import { apiBox } from "../../fixtures/api_box.ts";

const WELL: TrialReport = {
  mood: "happy",
  messages: [],
  readings: {},
  feeders: [{ name: "default", samples: 50, bytes: 5000, caps: "video/x-vp8" }],
  seconds: 2,
  cpu: 0.25,
  picture: null,
};

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

Deno.test("GET /devices tells what the machine has", async () => {
  await using box = await apiBox();
  box.worker.devices = {
    cameras: [{
      id: "usb-Maker_Camera_1234-video-index0",
      name: "Camera",
      formats: [{ format: "JPEG", width: 1280, height: 720, framerates: ["30/1"] }],
    }],
    microphones: [],
    encoders: [{ type: "vp8-encoder", elements: ["vp8enc"], missing: [] }],
  };
  const response = await box.ask("/api/v1/devices");
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), box.worker.devices);
});

Deno.test("GET /devices refuses a worker that is not there", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/devices?worker=attic");
  assert.equal(response.status, 404);
  assert.equal((await response.json()).id, "api-no-worker");
});

Deno.test("POST /checks runs a component with its defaults, and tells how fast it is", async () => {
  await using box = await apiBox();
  box.worker.onTrial = () => WELL;
  const response = await box.ask("/api/v1/checks", json({ type: "vp8-encoder", properties: { bitrate: 300_000 } }));
  assert.equal(response.status, 200);
  const { ok, samplesPerCpuSecond, feeders } = await response.json();
  assert.deepEqual([ok, samplesPerCpuSecond, feeders[0].samplesPerSecond], [true, 100, 25]);
  assert.deepEqual(box.worker.calls.slice(-1), [
    'try {"type":"vp8-encoder","properties":{"bitrate":300000,"keyframes":{"seconds":2},"hardware":"never"},' +
    '"seconds":2,"width":640,"height":480,"framerate":"25/1"}',
  ]);
});

Deno.test("POST /checks gives the component's messages their text", async () => {
  await using box = await apiBox();
  const missing = { id: "webcam-missing", level: "error" as const, args: { device: "auto" }, at: "", debug: "" };
  box.worker.onTrial = () => ({ ...WELL, mood: "hungry", messages: [missing], feeders: [] });
  const response = await box.ask("/api/v1/checks", json({ type: "webcam" }));
  const { ok, messages } = await response.json();
  assert.equal(ok, false);
  assert.match(messages[0].text, /Is it plugged in\?/);
});

for (
  const [what, body, id] of [
    ["a type that is not there", { type: "vp7-encoder" }, "api-no-type"],
    ["a type that cannot be tried alone", { type: "webm-muxer" }, "api-type-not-tried"],
    ["a wrong property", { type: "vp8-encoder", properties: { bitrate: 5 } }, "api-value-wrong"],
  ] as const
) {
  Deno.test(`POST /checks refuses ${what}`, async () => {
    await using box = await apiBox();
    const response = await box.ask("/api/v1/checks", json(body));
    assert.equal(response.status, 422);
    assert.equal((await response.json()).id, id);
  });
}

Deno.test("POST /checks runs one at a time, and says when the trial crashes", async () => {
  await using box = await apiBox();
  const trial = Promise.withResolvers<TrialReport>();
  const begun = Promise.withResolvers<void>();
  box.worker.machine.tryOut = () => {
    begun.resolve();
    return trial.promise;
  };
  const first = box.ask("/api/v1/checks", json({ type: "webcam" }));
  await begun.promise;
  const second = await box.ask("/api/v1/checks", json({ type: "webcam" }));
  assert.deepEqual([second.status, second.headers.get("retry-after")], [503, "5"]);
  await second.body?.cancel();
  trial.reject(new ProbeError("crashed", "SIGSEGV"));
  const response = await first;
  assert.equal(response.status, 502);
  assert.match((await response.json()).detail, /SIGSEGV/);
});
