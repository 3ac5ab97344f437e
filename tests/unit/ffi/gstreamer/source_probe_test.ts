import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { offeredCaps } from "../../../../ffi/gstreamer/source_probe.ts";

Deno.test("offeredCaps() tells what a source can give", async () => {
  assert.match(await offeredCaps("videotestsrc") ?? "", /^video\/x-raw/);
});

Deno.test("offeredCaps() gives null for a device that is not there, and for an element that does not exist", async () => {
  assert.equal(await offeredCaps('v4l2src device="/dev/no-such-camera"'), null);
  assert.equal(await offeredCaps("no-such-element device=1"), null);
  assert.equal(await offeredCaps("videotestsrc no-such-property=1"), null);
});
