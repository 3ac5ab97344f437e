import { strict as assert } from "node:assert";
import { EventHub } from "../../../manager/state/event_hub.ts";
import { StateTree } from "../../../manager/state/state_tree.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { smallPlanet } from "../../fixtures/small_planet.ts";

const reader = { texts: new Texts(), language: "en" };
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

Deno.test("EventHub.changed() ends with a change, with the signal, or with the time", async () => {
  const { tree, hub } = makeHub(10);
  const never = new AbortController();
  const waiting = hub.changed(60_000, never.signal);
  tree.report({ ...report, mood: "happy" });
  await waiting;
  const aborted = hub.changed(60_000, never.signal);
  never.abort();
  await aborted;
  await hub.changed(60_000, never.signal);
  await hub.changed(1, new AbortController().signal);
});
