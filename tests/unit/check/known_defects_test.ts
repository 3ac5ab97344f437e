import { strict as assert } from "node:assert";
import { defectsOf, KNOWN_DEFECTS } from "../../../manager/check/known_defects.ts";

const ALL = { has: () => true };

Deno.test("defectsOf() gives those of the installed versions and no others", () => {
  const ids = (version: string) => defectsOf({ "gst-plugins-good": version }, ALL).map(({ id }) => id);
  assert.deepEqual(ids("1.22.0"), ["webm-waits", "mp4-waits", "mp4-times", "mp4-opus"]);
  assert.deepEqual(ids("1.26.2"), ["webm-order", "webm-spins", "mp4-waits", "mp4-times"]);
});

Deno.test("defectsOf() leaves out what is not installed or not used", () => {
  assert.deepEqual(defectsOf({}, ALL), []);
  assert.deepEqual(defectsOf({ "gst-plugins-good": "1.22.0" }, new Set(["vp8enc"])), []);
});

Deno.test("docs/known-defects.md tells of every known defect", async () => {
  const page = await Deno.readTextFile("docs/known-defects.md");
  assert.deepEqual(KNOWN_DEFECTS.filter(({ id }) => !page.includes(`\`${id}\``)), []);
});
