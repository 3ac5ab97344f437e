import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { askSource } from "../../../../ffi/gstreamer/source_probe.ts";

Deno.test("askSource() tells what a source can give", async () => {
  const { caps, complaint } = await askSource("videotestsrc");
  assert.match(caps ?? "", /^video\/x-raw/);
  assert.equal(complaint, null);
});

Deno.test("askSource() tells what a source says whose device is not there", async () => {
  const { caps, complaint } = await askSource('v4l2src device="/dev/no-such-camera"');
  assert.equal(caps, null);
  assert.match(complaint?.debug ?? "", /No such file or directory/);
});

Deno.test("askSource() gives nothing for an element that does not exist", async () => {
  const nothing = { caps: null, complaint: null };
  assert.deepEqual(await askSource("no-such-element device=1"), nothing);
  assert.deepEqual(await askSource("videotestsrc no-such-property=1"), nothing);
});

Deno.test("askSource() lets GStreamer log nothing of an element that does not exist", async () => {
  const module = (path: string) => JSON.stringify(import.meta.resolve(`../../../../${path}`));
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["eval", "--ext=ts"],
      `await import(${module("worker/job/bench/open_libraries.ts")});
       const { askSource } = await import(${module("ffi/gstreamer/source_probe.ts")});
       await askSource("no-such-element");`,
    ],
    env: { GST_DEBUG: "2" },
    stdout: "null",
    stderr: "piped",
  }).output();
  assert.deepEqual({ code, said: new TextDecoder().decode(stderr) }, { code: 0, said: "" });
});
