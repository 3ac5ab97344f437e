import { strict as assert } from "node:assert";
import type { Message } from "../../../manager/contract/message.ts";
import { type StateChange, type StateSnapshot, StateTree } from "../../../manager/state/state_tree.ts";
import { applyPatch } from "../../fixtures/apply_patch.ts";
import { readSmall, SMALL_PLANET, smallPlanet } from "../../fixtures/small_planet.ts";

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

Deno.test("StateTree counts its uptime by a clock that nobody sets", () => {
  const { now } = Date;
  let setOnMs = 0;
  Date.now = () => now() + setOnMs;
  try {
    const tree = new StateTree({ ...smallPlanet(), worker: "local", version: "1.2.3" });
    setOnMs = 86_400_000;
    assert(tree.planet.uptimeSeconds < 3600);
  } finally {
    Date.now = now;
  }
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
  assert.deepEqual(patched(before, changes), tree.snapshot());
});

Deno.test("StateTree.replace() adds, changes and takes away, keeps what is known of the rest, and tells just that", () => {
  const { tree, changes } = makeTree();
  tree.report({ ...report, id: "demo/camera", job: "media-demo", messages: [message("x", "1")] });
  tree.report({ ...report, id: "demo/live", job: "delivery" });
  const before = tree.snapshot();
  changes.length = 0;
  const { planet, jobs } = readSmall(
    SMALL_PLANET.replace("bitrate: 400k", "bitrate: 500k").replace(/ {6}again:.*\n/, "").replace("hidden:", "other:"),
  );
  tree.replace(planet, jobs);
  assert.equal(changes.length, 1);
  assert.deepEqual(patched(before, changes), { ...tree.snapshot(), planet: { ...before.planet } });
  assert.equal(tree.component("demo/camera")!.mood, "happy");
  assert.equal(tree.component("demo/camera")!.messages.length, 1);
  assert.equal(tree.component("demo/again"), undefined);
  assert.equal(tree.component("other/tone")!.mood, "sleeping");
  const paths = changes[0]!.operations.map(({ op, path }) => `${op} ${path}`);
  assert.deepEqual(paths, [
    "replace /flows/1/name",
    "remove /components/demo~1again",
    "remove /components/hidden~1tone",
    "replace /components/demo~1video/properties/bitrate",
    "replace /components/demo~1webm/instances",
    "add /components/other~1tone",
  ]);
  tree.report({ ...report, id: "other/tone", job: "media-other" });
  assert.equal(tree.component("other/tone")!.mood, "happy");
});

Deno.test("StateTree.replace() keeps components in the order of the planet", () => {
  const mic = "      mic: { type: audio-test }\n";
  const moved = SMALL_PLANET.replace(mic, "").replace("      again:", `${mic}      again:`);
  const added = SMALL_PLANET.replace("      mic:", "      new: { type: video-test }\n      mic:");
  for (const planet of [moved, added]) {
    const { tree, changes } = makeTree();
    tree.report({ ...report, id: "demo/camera", job: "media-demo", messages: [message("x", "1")] });
    const before = tree.snapshot();
    changes.length = 0;
    const after = readSmall(planet);
    tree.replace(after.planet, after.jobs);
    const seen = patched(before, changes);
    assert.deepEqual(seen, tree.snapshot());
    assert.deepEqual(Object.keys(seen.components), Object.keys(tree.snapshot().components));
    assert.deepEqual(Object.keys(seen.components), tree.components.map(({ id }) => id));
  }
});

Deno.test("StateTree.replace() by the same planet tells nothing", () => {
  const { tree, changes } = makeTree();
  const { planet, jobs } = readSmall(SMALL_PLANET);
  tree.replace(planet, jobs);
  assert.deepEqual(changes, []);
});

Deno.test("StateTree.read() shows the newest figures of what runs, and tells only what is new", () => {
  const { tree, changes } = makeTree();
  tree.read("demo/mic", { level: -20 });
  assert.deepEqual(tree.component("demo/mic")!.readings, {}, "it sleeps");
  tree.report({ ...report, id: "demo/mic", job: "media-demo" });
  changes.length = 0;
  tree.read("demo/mic", { level: -20 });
  tree.read("demo/mic", { peak: -3 });
  tree.read("demo/mic", { level: -20 });
  tree.read("demo/gone", { level: -20 });
  const path = "/components/demo~1mic/readings";
  assert.deepEqual(changes.map(({ kind, operations }) => [kind, operations]), [
    ["readings", [{ op: "replace", path, value: { level: -20 } }]],
    ["readings", [{ op: "replace", path, value: { level: -20, peak: -3 } }]],
  ]);
  tree.report({ ...report, id: "demo/mic", job: "media-demo", mood: "sad" });
  assert.deepEqual(tree.component("demo/mic")!.readings, {});
});

function patched(before: StateSnapshot, changes: readonly StateChange[]): StateSnapshot {
  return changes.reduce(
    (state, { seq, operations }) => ({ ...applyPatch<StateSnapshot>(state, operations), seq }),
    before,
  );
}

Deno.test("StateTree leaves out what belongs to no component of the plan", () => {
  const { tree, changes } = makeTree();
  tree.report({ ...report, id: "demo/gone", job: "media-demo" });
  tree.report({ ...report, id: "demo/camera", job: "delivery" });
  assert.deepEqual(changes, []);
});

Deno.test("StateTree counts from a number that no other run gives, also when the clock stands still", () => {
  const seqs = Array.from({ length: 100 }, () => makeTree().tree.seq).sort((a, b) => a - b);
  assert.ok(
    seqs.every((seq, index) => index === 0 || seq - seqs[index - 1]! > 1000),
    "two runs could be taken for one",
  );
  assert.ok(seqs.every((seq) => Number.isSafeInteger(seq + 2 ** 52) && seq > 0));
});
