import { strict as assert } from "node:assert";
import { differencesOf } from "../../../../worker/supervisor/adoption_differences.ts";
import { component } from "../worker_box.ts";

Deno.test("differencesOf() names what is gone, new, and changed, in the planet's words", () => {
  const eater = { name: "default", feed: "a/1:default", media: "video/raw", job: "media-a" };
  const found = [
    component("a/1", { width: 1, places: { x: { left: 1, top: 2 } } }),
    component("a/2"),
    component("a/3"),
    { ...component("a/5"), zone: "America/Lima" },
    { ...component("a/6"), bouncers: [{ name: "staff", job: "bouncers" }] },
  ];
  const wanted = [
    component("a/1", { places: { x: { top: 2, left: 1 } }, width: 2 }),
    { ...component("a/2"), type: "loop", eaters: [eater] },
    component("a/4"),
    { ...component("a/5"), zone: "UTC", hungryAfterMs: 2000 },
    { ...component("a/6"), bouncers: [{ name: "staff", job: "apart" }] },
  ];
  assert.deepEqual(differencesOf(found, wanted), [
    { component: "a/3", how: "is gone", what: [] },
    { component: "a/1", how: "changed", what: ["width"] },
    { component: "a/2", how: "changed", what: ["type", "eats"] },
    { component: "a/4", how: "is new", what: [] },
    { component: "a/5", how: "changed", what: ["place.zone", "hungry-after"] },
    { component: "a/6", how: "changed", what: ["bouncer"] },
  ]);
  assert.deepEqual(differencesOf(found, found), []);
});
