import { strict as assert } from "node:assert";
import { EventHub } from "../../../manager/state/event_hub.ts";
import { StateTree } from "../../../manager/state/state_tree.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { readSmall, SMALL_PLANET, smallPlanet } from "../../fixtures/small_planet.ts";

const reader = { texts: new Texts(), language: "en" };
const LONG_MS = 60_000;
const report = { id: "demo/camera", job: "media-demo", pid: 7, messages: [], eaters: [] };

function makeHub(history: number): { tree: StateTree; hub: EventHub } {
  const tree = new StateTree({ ...smallPlanet(), worker: "local", version: "1" });
  return { tree, hub: new EventHub(tree, { history }) };
}

Deno.test("EventHub.next() gives a snapshot first, then each patch", () => {
  const { tree, hub } = makeHub(10);
  const first = hub.next(null, reader)!;
  assert.equal(first.type, "snapshot");
  assert.equal(first.seq, tree.seq);
  assert.equal(hub.next(first.seq, reader), null);
  tree.report({ ...report, mood: "waking" });
  tree.report({ ...report, mood: "happy" });
  const second = hub.next(first.seq, reader)!;
  assert.deepEqual([second.type, second.seq], ["patch", first.seq + 1]);
  const third = hub.next(second.seq, reader)!;
  assert.deepEqual([third.type, third.seq], ["patch", first.seq + 2]);
  assert.equal(hub.next(third.seq, reader), null);
});

Deno.test("EventHub.next() gives a new snapshot when the reader is too far behind", () => {
  const { tree, hub } = makeHub(2);
  const seq = tree.seq;
  for (const mood of ["waking", "happy", "hungry"] as const) tree.report({ ...report, mood });
  assert.equal(hub.next(seq, reader)!.type, "snapshot");
  assert.equal(hub.next(seq + 1, reader)!.type, "patch");
});

Deno.test("EventHub.next() gives a new snapshot to a reader of another run", () => {
  const { tree, hub } = makeHub(10);
  assert.equal(hub.next(tree.seq + 5, reader)!.type, "snapshot");
  assert.equal(hub.next(1, reader)!.type, "snapshot");
});

Deno.test("EventHub.next() renders messages in patches and snapshots", () => {
  const { tree, hub } = makeHub(10);
  const seq = tree.seq;
  const message = { id: "value-flag", level: "error" as const, args: { value: "maybe" }, at: "", debug: "" };
  tree.report({ ...report, mood: "sad", messages: [message] });
  const patch = hub.next(seq, reader)!;
  assert.ok(patch.type === "patch");
  const operation = patch.data.find(({ path }) => path === "/components/demo~1camera/messages")!;
  assert.deepEqual(operation, {
    op: "replace",
    path: operation.path,
    value: [{ ...message, text: "maybe is neither true nor false" }],
  });
  const snapshot = hub.next(null, reader)!;
  assert.ok(snapshot.type === "snapshot");
  assert.equal(snapshot.data.components["demo/camera"]!.messages[0]!.text, "maybe is neither true nor false");
});

Deno.test("EventHub.next() renders messages also when components come in another order", () => {
  const { tree, hub } = makeHub(10);
  const message = { id: "value-flag", level: "error" as const, args: { value: "maybe" }, at: "", debug: "" };
  tree.report({ ...report, mood: "sad", messages: [message] });
  const { planet, jobs } = readSmall(SMALL_PLANET.replace("      mic:", "      new: { type: video-test }\n      mic:"));
  const seq = tree.seq;
  tree.replace(planet, jobs);
  const patch = hub.next(seq, reader)!;
  assert.ok(patch.type === "patch");
  const whole = patch.data.find(({ path }) => path === "/components")!;
  const snapshot = hub.next(null, reader)!;
  assert.ok(snapshot.type === "snapshot" && whole.op === "replace");
  assert.deepEqual(whole.value, snapshot.data.components);
});

Deno.test("EventHub.next() gives who keeps up each figure, and who is late only the newest of each", () => {
  const { tree, hub } = makeHub(10);
  for (const id of ["demo/camera", "demo/mic"]) tree.report({ ...report, id, mood: "happy" });
  const begin = tree.seq;
  tree.read("demo/mic", { level: 1 });
  const keeping = hub.next(begin, reader)!;
  assert.deepEqual([keeping.type, keeping.seq], ["patch", begin + 1]);
  tree.read("demo/mic", { level: 2 });
  tree.read("demo/camera", { light: 5 });
  const level = (value: number) => ({ op: "replace", path: "/components/demo~1mic/readings", value: { level: value } });
  const light = { op: "replace", path: "/components/demo~1camera/readings", value: { light: 5 } };
  const seq = (value: number) => ({ op: "replace", path: "/seq", value });
  assert.deepEqual(keeping.data, [seq(begin + 1), level(1)]);
  assert.deepEqual(hub.next(begin, reader), {
    type: "patch",
    seq: begin + 3,
    data: [seq(begin + 3), level(2), light],
  });
  assert.deepEqual(hub.next(begin + 2, reader)!.data, [seq(begin + 3), light]);
});

Deno.test("EventHub.next() loses no change of the state to a flood of figures", () => {
  const { tree, hub } = makeHub(2);
  tree.report({ ...report, mood: "waking" });
  const seq = tree.seq;
  for (let level = 0; level < 1000; level++) tree.read("demo/camera", { level });
  tree.report({ ...report, mood: "happy" });
  for (let level = 0; level < 1000; level++) tree.read("demo/camera", { level: -level });
  const seen: string[] = [];
  for (let event = hub.next(seq, reader); event !== null; event = hub.next(event.seq, reader)) {
    assert.ok(event.type === "patch");
    seen.push(event.data.map(({ path }) => path).join(" "));
  }
  assert.equal(seen.length, 3);
  assert.match(seen[1]!, /mood/);
  const first = hub.next(seq, reader)!;
  assert.deepEqual(first.data, [
    { op: "replace", path: "/seq", value: first.seq },
    { op: "replace", path: "/components/demo~1camera/readings", value: { level: 999 } },
  ]);
  assert.deepEqual(tree.component("demo/camera")!.readings, { level: -999 });
});

Deno.test("EventHub.changed() ends with a change, with the signal, or with the time", async () => {
  const began = performance.now();
  const { tree, hub } = makeHub(10);
  const never = new AbortController();
  const waiting = hub.changed(LONG_MS, never.signal);
  tree.report({ ...report, mood: "happy" });
  await waiting;
  const aborted = hub.changed(LONG_MS, never.signal);
  never.abort();
  await aborted;
  await hub.changed(LONG_MS, never.signal);
  await hub.changed(1, new AbortController().signal);
  assert(performance.now() - began < LONG_MS);
});
