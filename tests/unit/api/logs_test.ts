import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";
import { readEvents } from "../../fixtures/event_reader.ts";

Deno.test("GET /api/v1/logs gives lines of jobs and of serve, oldest first", async () => {
  await using box = await apiBox();
  box.worker.log({ text: "first", at: "2000-01-01T00:00:00.000Z" });
  box.log.warning("second");
  box.worker.log({ text: "third", at: "2999-01-01T00:00:00.000Z" });
  const { items } = await (await box.ask("/api/v1/logs")).json();
  assert.deepEqual(items.map(({ text }: { text: string }) => text), ["first", "second", "third"]);
});

Deno.test("GET /api/v1/logs keeps to component, level and limit", async () => {
  await using box = await apiBox();
  for (const text of ["a", "b", "c"]) box.worker.log({ text, component: "demo/camera", level: "error" });
  box.worker.log({ text: "d", component: "demo/camera", level: "debug" });
  box.worker.log({ text: "e", component: "demo/mic", level: "error" });
  const { items } = await (await box.ask("/api/v1/logs?component=demo/camera&level=error&limit=2")).json();
  assert.deepEqual(items.map(({ text }: { text: string }) => text), ["b", "c"]);
  box.log.warning("of serve");
  assert.deepEqual(await (await box.ask("/api/v1/logs?limit=0")).json(), { items: [] });
  const wrong = await box.ask("/api/v1/logs?level=loud");
  assert.equal(wrong.status, 400);
  assert.equal((await wrong.json()).id, "api-invalid");
});

Deno.test("GET /api/v1/logs?follow=true goes on with lines as they come", async () => {
  await using box = await apiBox();
  const before = box.worker.listeners;
  box.worker.log({ text: "old" });
  const events = readEvents(await box.ask("/api/v1/logs?follow=true", { headers: { accept: "text/event-stream" } }));
  assert.match((await events.next()).value!.data, /"old"/);
  box.worker.log({ text: "ignored", level: "debug" });
  box.worker.log({ text: "new" });
  const next = (await events.next()).value!;
  assert.deepEqual([next.event, JSON.parse(next.data).text], ["log", "new"]);
  await events.return(undefined);
  assert.equal(box.worker.listeners, before);
});

Deno.test("GET /api/v1/logs?follow=true gives lines of JSON to who asks for no events", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/logs?follow=true");
  assert.equal(response.headers.get("content-type"), "application/x-ndjson");
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  box.log.info("from serve");
  const { value } = await reader.read();
  assert.deepEqual([JSON.parse(value!).text, JSON.parse(value!).job], ["from serve", "serve"]);
  await reader.cancel();
});

Deno.test("GET /api/v1/logs?follow=true tells a slow reader how much it has missed", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/logs?follow=true");
  for (let count = 0; count < 3000; count++) box.worker.log({ text: `line ${count}` });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("line 2999")) text += (await reader.read()).value!;
  assert.match(text, /lines left out/);
  await reader.cancel();
});

Deno.test("GET /api/v1/logs answers 404 for a component that there never was, and not for one that is gone", async () => {
  await using box = await apiBox();
  for (const query of ["component=no/such", "component=no/such&follow=true"]) {
    const response = await box.ask(`/api/v1/logs?${query}`);
    assert.equal(response.status, 404, query);
    const { id, args } = await response.json();
    assert.deepEqual([id, args], ["api-no-component", { component: "no/such" }]);
  }
  assert.deepEqual(await (await box.ask("/api/v1/logs?component=demo/camera")).json(), { items: [] });
  box.worker.log({ text: "farewell", component: "no/such", level: "debug" });
  assert.deepEqual(await (await box.ask("/api/v1/logs?component=no/such")).json(), { items: [] });
});

Deno.test("GET /api/v1/logs says what follow may be", async () => {
  await using box = await apiBox();
  for (const follow of ["1", ""]) {
    const response = await box.ask(`/api/v1/logs?follow=${follow}`);
    assert.equal(response.status, 400);
    assert.match((await response.json()).detail, /follow: .*true, false/);
  }
});

Deno.test("HEAD /api/v1/logs?follow=true leaves nobody who follows", async () => {
  await using box = await apiBox();
  const before = box.worker.listeners;
  const response = await box.ask("/api/v1/logs?follow=true", { method: "HEAD" });
  assert.equal(response.status, 200);
  assert.equal(box.worker.listeners, before);
});
