import { strict as assert } from "node:assert";
import "../../../worker/job/bench/open_libraries.ts";
import { monotonicNs } from "../../../ffi/gstreamer/clock.ts";
import { sharedBaseTime } from "../../../worker/job/base_time.ts";

async function inFolder(body: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("sharedBaseTime() picks the time when nobody has, and keeps to it", () =>
  inFolder((folder) => {
    const before = monotonicNs();
    const picked = sharedBaseTime(folder);
    assert(picked >= before && picked <= monotonicNs());
    assert.equal(sharedBaseTime(folder), picked);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["base-time"]);
  }));

Deno.test("sharedBaseTime() picks anew after the machine has booted again", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/base-time`, JSON.stringify({ bootId: "another", baseTimeNs: "42" }));
    const picked = sharedBaseTime(folder);
    assert(picked > 42n);
    assert.equal(sharedBaseTime(folder), picked);
  }));

Deno.test("sharedBaseTime() picks anew when a power cut left half a file", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/base-time`, '{"bootId":"');
    const picked = sharedBaseTime(folder);
    assert.equal(sharedBaseTime(folder), picked);
  }));
