import { strict as assert } from "node:assert";
import { effect } from "@preact/signals";
import type { ApiComponent, ApiSnapshot } from "../../../../manager/contract/api.ts";
import { planetState, readingsOf, takePatch, takeSnapshot } from "../../../../ui/admin/state/planet_state.ts";

const part: ApiComponent = {
  id: "demo/mic",
  flow: "demo",
  name: "mic",
  type: "soundcard",
  label: null,
  mood: "happy",
  worker: "local",
  job: "media-demo",
  pid: 7,
  properties: {},
  readings: { level: 1 },
  eaters: [],
  feeders: [],
  instances: [],
  messages: [],
};

const snapshot: ApiSnapshot = {
  seq: 5,
  planet: { name: "p", title: null, version: "1", mood: "happy", uptimeSeconds: 1 },
  workers: [],
  flows: [],
  components: { "demo/mic": part },
};

Deno.test("takePatch() gives new readings to those who show them, and draws nothing else anew", () => {
  takeSnapshot(snapshot);
  let drawn = 0;
  const end = effect(() => {
    drawn += planetState.value === null ? 0 : 1;
  });
  const fits = takePatch(6, [
    { op: "replace", path: "/seq", value: 6 },
    { op: "replace", path: "/components/demo~1mic/readings", value: { level: 2 } },
  ]);
  assert.deepEqual([fits, readingsOf("demo/mic").value, drawn], [true, { level: 2 }, 1]);
  takePatch(7, [{ op: "replace", path: "/components/demo~1mic/mood", value: "sad" }]);
  assert.deepEqual([planetState.value?.components["demo/mic"]?.mood, readingsOf("demo/mic").value, drawn], [
    "sad",
    { level: 2 },
    2,
  ]);
  end();
});

Deno.test("takePatch() takes a patch that stands for several changes", () => {
  takeSnapshot(snapshot);
  assert.equal(takePatch(9, [{ op: "replace", path: "/components/demo~1mic/readings", value: { level: 3 } }]), true);
  assert.deepEqual(readingsOf("demo/mic").value, { level: 3 });
});

Deno.test("takePatch() refuses what was there before, and what leads nowhere", () => {
  takeSnapshot(snapshot);
  assert.equal(takePatch(5, []), false);
  assert.equal(takePatch(6, [{ op: "replace", path: "/components/demo~1gone/mood", value: "sad" }]), false);
  assert.equal(takePatch(6, []), true);
});

Deno.test("readingsOf() has none for a part that is not there", () => {
  takeSnapshot(snapshot);
  assert.deepEqual(readingsOf("demo/gone").value, {});
});
