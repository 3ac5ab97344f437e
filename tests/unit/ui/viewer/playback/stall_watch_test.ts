import { strict as assert } from "node:assert";
import { StallWatch } from "../../../../../ui/viewer/playback/stall_watch.ts";

Deno.test("StallWatch.observe() says moved whenever the position changed", () => {
  const watch = new StallWatch(1000);
  assert.deepEqual([watch.observe(0, 0), watch.observe(1, 500), watch.observe(2, 5000)], ["still", "moved", "moved"]);
});

Deno.test("StallWatch.observe() says stalled after the limit without a change", () => {
  const watch = new StallWatch(1000);
  watch.observe(1, 0);
  assert.equal(watch.observe(2, 100), "moved");
  assert.equal(watch.observe(2, 1099), "still");
  assert.equal(watch.observe(2, 1100), "stalled");
});

Deno.test("StallWatch.reset() starts the limit anew", () => {
  const watch = new StallWatch(1000);
  watch.observe(1, 0);
  watch.reset();
  assert.equal(watch.observe(1, 5000), "still");
  assert.equal(watch.observe(1, 6000), "stalled");
});
