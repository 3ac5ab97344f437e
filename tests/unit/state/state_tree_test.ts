import { strict as assert } from "node:assert";
import type { Message } from "../../../manager/contract/message.ts";
import { type StateChange, type StateSnapshot, StateTree } from "../../../manager/state/state_tree.ts";
import { applyPatch } from "../../fixtures/apply_patch.ts";
import { smallPlanet } from "../../fixtures/small_planet.ts";

function makeTree(): { tree: StateTree; changes: StateChange[] } {
  const tree = new StateTree({ ...smallPlanet(), worker: "local", version: "1.2.3", now: () => 1_000_000 });
  const changes: StateChange[] = [];
  tree.onChange((change) => changes.push(change));
  return { tree, changes };
}

const report = { pid: 7, mood: "happy", messages: [], eaters: [] } as const;

function message(id: string, at: string): Message {
  return { id, level: "warning", args: {}, at, debug: "" };
}

Deno.test("StateTree shows all components asleep before anybody reports", () => {
  const { tree } = makeTree();
  assert.equal(tree.planet.mood, "sleeping");
  assert.deepEqual(tree.flows, [
    { name: "demo", title: "Demo", mood: "sleeping" },
    { name: "hidden", title: null, mood: "sleeping" },
  ]);
  const webm = tree.component("demo/webm")!;
  assert.deepEqual(webm.instances, [
    { job: "delivery", pid: null, mood: "sleeping" },
    { job: "second", pid: null, mood: "sleeping" },
  ]);
  assert.deepEqual(webm.eaters.map(({ feed }) => feed), ["demo/video:default", "demo/audio:default"]);
});

Deno.test("StateTree takes the gravest mood of a component's instances", () => {
  const { tree } = makeTree();
  tree.report({ ...report, id: "demo/webm", job: "delivery" });
  tree.report({ ...report, id: "demo/webm", job: "second", mood: "hungry", pid: 8 });
  const webm = tree.component("demo/webm")!;
  assert.equal(webm.mood, "hungry");
  assert.equal(webm.pid, 7);
  assert.deepEqual(webm.instances[1], { job: "second", pid: 8, mood: "hungry" });
  assert.equal(tree.flows[0]!.mood, "hungry");
  assert.equal(tree.planet.mood, "hungry");
});

Deno.test("StateTree keeps the latest message of each id, whichever instance said it", () => {
  const { tree } = makeTree();
  const early = message("no-input", "2026-01-01T00:00:00.000Z");
  const late = message("no-input", "2026-01-01T00:00:02.000Z");
  const other = message("disk-full", "2026-01-01T00:00:01.000Z");
  tree.report({ ...report, id: "demo/webm", job: "delivery", messages: [late] });
  tree.report({ ...report, id: "demo/webm", job: "second", messages: [early, other] });
  assert.deepEqual(tree.component("demo/webm")!.messages, [other, late]);
});

Deno.test("StateTree shows the mood of each eater", () => {
  const { tree } = makeTree();
  const eaters = [{ name: "default", feed: "demo/camera:default", mood: "hungry" }] as const;
  tree.report({ ...report, id: "demo/video", job: "media-demo", mood: "hungry", eaters });
  assert.deepEqual(tree.component("demo/video")!.eaters, eaters);
});

Deno.test("StateTree publishes only what changed, numbered without a gap", () => {
  const { tree, changes } = makeTree();
  const first = tree.seq;
  tree.report({ ...report, id: "demo/camera", job: "media-demo" });
  tree.report({ ...report, id: "demo/camera", job: "media-demo" });
  tree.report({ ...report, id: "demo/mic", job: "media-demo" });
  assert.deepEqual(changes.map(({ seq }) => seq), [first + 1, first + 2]);
  assert.deepEqual(changes[1]!.operations, [
    { op: "replace", path: "/seq", value: first + 2 },
    { op: "replace", path: "/components/demo~1mic/mood", value: "happy" },
    { op: "replace", path: "/components/demo~1mic/pid", value: 7 },
    { op: "replace", path: "/components/demo~1mic/instances/0/pid", value: 7 },
    { op: "replace", path: "/components/demo~1mic/instances/0/mood", value: "happy" },
  ]);
});

Deno.test("StateTree's patches make of an earlier snapshot the present one", () => {
  const { tree, changes } = makeTree();
  const before = tree.snapshot();
  for (const mood of ["waking", "happy", "hungry", "sad"] as const) {
    tree.report({ ...report, id: "demo/camera", job: "media-demo", mood });
    tree.report({ ...report, id: "demo/webm", job: "second", mood, messages: [message("x", mood)] });
    tree.report({ ...report, id: "atmosphere/porter", job: "porter", mood });
  }
  const after = changes.reduce((state, { operations }) => applyPatch<StateSnapshot>(state, operations), before);
  assert.deepEqual(after, tree.snapshot());
});

Deno.test("StateTree leaves out what belongs to no component of the plan", () => {
  const { tree, changes } = makeTree();
  tree.report({ ...report, id: "demo/gone", job: "media-demo" });
  tree.report({ ...report, id: "demo/camera", job: "delivery" });
  assert.deepEqual(changes, []);
});

Deno.test("StateTree counts on from a number that no earlier run has given", () => {
  const { planet, jobs } = smallPlanet();
  const make = (now: number) => new StateTree({ planet, jobs, worker: "local", version: "1", now: () => now });
  assert.ok(make(2_000).seq > make(1_000).seq);
});
