import { strict as assert } from "node:assert";
import type { ApiSnapshot } from "../../../manager/contract/api.ts";
import { apiBox } from "../../fixtures/api_box.ts";
import { applyPatch } from "../../fixtures/apply_patch.ts";
import { readEvents } from "../../fixtures/event_reader.ts";

Deno.test("GET /api/v1/events gives a snapshot and then patches that keep it true", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/events");
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  const events = readEvents(response);
  const first = (await events.next()).value!;
  assert.equal(first.event, "snapshot");
  const snapshot: ApiSnapshot = JSON.parse(first.data);
  assert.equal(first.id, String(snapshot.seq));
  assert.equal(snapshot.components["demo/camera"]!.mood, "sleeping");

  box.worker.setMood("demo/camera", "happy");
  const second = (await events.next()).value!;
  assert.equal(second.event, "patch");
  assert.equal(second.id, String(snapshot.seq + 1));
  const after = applyPatch<ApiSnapshot>(snapshot, JSON.parse(second.data));
  assert.equal(after.components["demo/camera"]!.mood, "happy");
  assert.equal(after.seq, snapshot.seq + 1);
  await events.return(undefined);
});

Deno.test("GET /api/v1/events goes on behind the last event that a reader has", async () => {
  await using box = await apiBox();
  const events = readEvents(await box.ask("/api/v1/events"));
  const { id } = (await events.next()).value!;
  await events.return(undefined);
  box.worker.setMood("demo/camera", "waking");
  const again = readEvents(await box.ask("/api/v1/events", { headers: { "last-event-id": id! } }));
  const next = (await again.next()).value!;
  assert.deepEqual([next.event, next.id], ["patch", String(Number(id) + 1)]);
  await again.return(undefined);
});

Deno.test("GET /api/v1/events begins anew when the last event is not known", async () => {
  await using box = await apiBox();
  for (const id of ["1", "99999999999999", "x", ""]) {
    const events = readEvents(await box.ask("/api/v1/events", { headers: { "last-event-id": id } }));
    assert.equal((await events.next()).value!.event, "snapshot");
    await events.return(undefined);
  }
});
