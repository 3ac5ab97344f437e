import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { disprove, type Proof, provedToWork } from "../../../../components/_encoder/hardware_proof.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

/** Any encoder can be asked: what is proved is that pictures go in and come out. */
async function asked(element: string, width: number, settings = ""): Promise<Proof & { reason?: string }> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  try {
    const size = { width, height: 96 };
    return await provedToWork({ reactor, baseTimeNs: monotonicNs(), size, element, launch: `${element} ${settings}` });
  } finally {
    await reactor.close();
  }
}

Deno.test("provedToWork() takes an encoder that gives its pictures", async () => {
  assert.deepEqual(await asked("x264enc", 128, "tune=zerolatency"), { works: true });
});

Deno.test("provedToWork() tells why one does not work", async () => {
  const missing = await asked("no-such-encoder", 128);
  assert.equal(missing.works, false);
  assert.match(missing.reason!, /no-such-encoder/);
  // A driver that takes no such picture: H.264 has no profile of that name.
  const unfit = await asked("openh264enc", 128, "! video/x-h264,profile=none");
  assert.equal(unfit.works, false);
  assert.notEqual(unfit.reason, "");
});

Deno.test("provedToWork() does not wait for ever, and asks once", async () => {
  const hanging = await asked("valve", 160, "drop=true ! x264enc");
  assert.equal(hanging.works, false);
  const start = performance.now();
  assert.deepEqual(await asked("valve", 160, "drop=true"), hanging);
  assert(performance.now() - start < 1000, "it was asked again");
});

Deno.test("disprove() makes an encoder count as one that does not work", async () => {
  assert.deepEqual(await asked("x264enc", 144, "tune=zerolatency"), { works: true });
  disprove({ element: "x264enc", size: { width: 144, height: 96 } }, "the driver gave up");
  assert.deepEqual(await asked("x264enc", 144), { works: false, reason: "the driver gave up" });
});
