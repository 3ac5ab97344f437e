import { strict as assert } from "node:assert";
import type { ApiComponent, ApiProblem, ApiState } from "../../../manager/contract/api.ts";
import { apiBox } from "../../fixtures/api_box.ts";

Deno.test("GET /healthz answers without a login, and says whose server it is", async () => {
  await using box = await apiBox();
  const response = await box.api.request("http://box:8800/healthz");
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("server"), "Runnel");
  assert.deepEqual(await response.json(), { status: "ok" });
});

Deno.test("GET /api/v1/planet gives the whole state as lists", async () => {
  await using box = await apiBox();
  box.worker.setMood("demo/camera", "happy");
  const state: ApiState = await (await box.ask("/api/v1/planet")).json();
  assert.equal(state.planet.name, "small-box");
  assert.equal(state.planet.version, "1.2.3");
  assert.equal(state.planet.mood, "happy");
  assert.deepEqual(state.workers, [{ name: "local", mood: "happy" }]);
  assert.deepEqual(state.flows.map(({ name }) => name), ["demo", "hidden"]);
  const camera = state.components.find(({ id }) => id === "demo/camera")!;
  assert.equal(camera.mood, "happy");
  assert.equal(camera.pid, 100);
  assert.equal(camera.properties["framerate"], "25/1");
});

Deno.test("GET /api/v1/planet renders messages in the reader's language", async () => {
  await using box = await apiBox();
  const message = {
    id: "value-flag",
    level: "error" as const,
    args: { value: "x" },
    at: "2026-01-01T00:00:00Z",
    debug: "d",
  };
  box.worker.report({ id: "demo/camera", job: "media-demo", mood: "sad", messages: [message] });
  const response = await box.ask("/api/v1/components/demo/camera", {
    headers: { "accept-language": "en-GB, de;q=0.5" },
  });
  assert.equal(response.headers.get("content-language"), "en");
  const camera: ApiComponent = await response.json();
  assert.deepEqual(camera.messages, [{ ...message, text: "x is neither true nor false" }]);
});

Deno.test("GET /api/v1/components/{flow}/{name} answers 404 with a problem when there is none", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/components/demo/none");
  assert.equal(response.status, 404);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const problem: ApiProblem = await response.json();
  assert.equal(problem.id, "api-no-component");
  assert.equal(problem.title, "Not Found");
  assert.equal(problem.detail, "there is no component demo/none");
});

Deno.test("GET /api/v1/components/{flow}/{name}/stats gives the figures of all instances together, and of each", async () => {
  await using box = await apiBox();
  const { items, ...total } = await (await box.ask("/api/v1/components/demo/webm/stats")).json();
  assert.deepEqual(total, { uptimeSeconds: 1.5, feeds: [] });
  assert.deepEqual(items, ["delivery", "second"].map((job) => ({ job, stats: { uptimeSeconds: 1.5, feeds: [] } })));
});

Deno.test("POST .../stop, start and restart are accepted and carried out in order", async () => {
  await using box = await apiBox();
  for (const order of ["stop", "start", "restart"]) {
    const response = await box.ask(`/api/v1/components/demo/camera/${order}`, { method: "POST" });
    assert.equal(response.status, 202);
    assert.equal((await response.json()).id, "demo/camera");
  }
  const expected = ["stop", "start", "stop", "start"].map((order) => `${order} demo/camera`);
  while (box.worker.calls.length < 5) await Promise.resolve();
  assert.deepEqual(box.worker.calls.slice(1), expected);
});

Deno.test("POST .../start is logged when the worker cannot", async () => {
  await using box = await apiBox();
  box.worker.start = () => Promise.reject(new Error("no such job"));
  const logged = Promise.withResolvers<string>();
  box.log.onRecord(({ text }) => logged.resolve(text));
  assert.equal((await box.ask("/api/v1/components/demo/camera/start", { method: "POST" })).status, 202);
  assert.match(await logged.promise, /cannot start demo\/camera: Error: no such job/);
});

Deno.test("POST .../actions/{action} answers 404 to an action that the type does not have", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/components/demo/camera/actions/record", { method: "POST" });
  assert.equal(response.status, 404);
  assert.equal((await response.json()).id, "api-no-action");
});
