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

/** What a job picks that has ended since. */
function pick(folder: string): bigint {
  using baseTime = sharedBaseTime(folder);
  return baseTime.ns;
}

/** Nothing can be written there by this process, as on a full disk, until this is disposed of. */
function fullDisk(folder: string): Disposable {
  const inTheWay = `${folder}/base-time.${Deno.pid}`;
  Deno.mkdirSync(`${inTheWay}/x`, { recursive: true });
  return { [Symbol.dispose]: () => Deno.removeSync(inTheWay, { recursive: true }) };
}

Deno.test("sharedBaseTime() picks the time when nobody has, and keeps to it", () =>
  inFolder((folder) => {
    const before = monotonicNs();
    const picked = pick(folder);
    assert(picked >= before && picked <= monotonicNs());
    assert.equal(pick(folder), picked);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["base-time"]);
  }));

Deno.test("sharedBaseTime() picks anew after the machine has booted again", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/base-time`, JSON.stringify({ bootId: "another", baseTimeNs: "42" }));
    const picked = pick(folder);
    assert(picked > 42n);
    assert.equal(pick(folder), picked);
  }));

Deno.test("sharedBaseTime() picks anew when a power cut left half a file", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/base-time`, '{"bootId":"');
    const picked = pick(folder);
    assert.equal(pick(folder), picked);
  }));

Deno.test("sharedBaseTime() gives all the same where none can be kept, and to those who can keep one again", () =>
  inFolder((folder) => {
    const disk = fullDisk(folder);
    using first = sharedBaseTime(folder);
    using second = sharedBaseTime(folder);
    assert.deepEqual([first.ns, second.ns], [0n, 0n]);
    disk[Symbol.dispose]();
    using third = sharedBaseTime(folder);
    assert.equal(third.ns, 0n);
    assert.equal(pick(folder), 0n);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["base-time"]);
  }));

Deno.test("sharedBaseTime() picks the time when nobody goes any more by one that was not kept", () =>
  inFolder((folder) => {
    {
      using _disk = fullDisk(folder);
      assert.equal(pick(folder), 0n);
    }
    assert(pick(folder) > 0n);
  }));
