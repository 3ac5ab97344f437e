import { strict as assert } from "node:assert";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { ownSize } from "../../../../ui/admin/part/places/own_size.ts";

function part(name: string, properties: ApiComponent["properties"], eats: string | null): ApiComponent {
  return {
    id: `demo/${name}`,
    flow: "demo",
    name,
    type: "video-converter",
    label: null,
    mood: "happy",
    worker: "local",
    job: "media-demo",
    pid: null,
    properties,
    readings: {},
    eaters: eats === null ? [] : [{ name: "default", feed: eats, mood: "happy" }],
    feeders: [],
    instances: [],
    messages: [],
  };
}

Deno.test("ownSize() looks back to the part whose settings tell", () => {
  const parts = {
    "demo/camera": part("camera", { width: 320, height: 240 }, null),
    "demo/words": part("words", {}, "demo/camera:default"),
    "demo/file": part("file", {}, null),
  };
  assert.deepEqual(ownSize("demo/words:default", parts), { width: 320, height: 240 });
  assert.equal(ownSize("demo/file:default", parts), null);
  assert.equal(ownSize("demo/gone:default", parts), null);
});
