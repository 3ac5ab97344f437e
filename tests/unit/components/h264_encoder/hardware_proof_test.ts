import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { SOFTWARE_ELEMENTS } from "../../../../components/h264_encoder/definition.ts";
import { H264_SETTINGS } from "../../../../components/h264_encoder/h264_settings.ts";
import { disprove, provedToWork } from "../../../../components/h264_encoder/hardware_proof.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

/** Any encoder can be asked: what is proved is that pictures go in and come out. */
async function asked(encoder: string, width: number): Promise<{ works: boolean; reason?: string }> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  try {
    return await provedToWork({ reactor, baseTimeNs: monotonicNs(), size: { width, height: 96 }, encoder });
  } finally {
    await reactor.close();
  }
}

Deno.test("provedToWork() takes an encoder that gives its pictures", async () => {
  assert.deepEqual(await asked("x264enc name=proof tune=zerolatency", 128), { works: true });
});

Deno.test("provedToWork() tells why one does not work", async () => {
  const missing = await asked("no-such-encoder name=proof", 128);
  assert.equal(missing.works, false);
  assert.match(missing.reason!, /no-such-encoder/);
  // A driver that takes no such picture: H.264 has no profile of that name.
  const unfit = await asked("openh264enc name=proof ! video/x-h264,profile=none", 128);
  assert.equal(unfit.works, false);
  assert.notEqual(unfit.reason, "");
});

Deno.test("provedToWork() does not wait for ever, and asks once", async () => {
  const hanging = await asked("valve drop=true name=proof ! x264enc ! identity", 160);
  assert.equal(hanging.works, false);
  const start = performance.now();
  assert.deepEqual(await asked("valve drop=true name=proof", 160), hanging);
  assert(performance.now() - start < 1000, "it was asked again");
});

Deno.test("disprove() makes an encoder count as one that does not work", async () => {
  assert.deepEqual(await asked("x264enc name=proof tune=zerolatency", 144), { works: true });
  disprove({ encoder: "x264enc", size: { width: 144, height: 96 } }, "the driver gave up");
  assert.deepEqual(await asked("x264enc name=proof", 144), { works: false, reason: "the driver gave up" });
});

for (const element of SOFTWARE_ELEMENTS) {
  Deno.test(`provedToWork() takes ${element} as it is set`, async () => {
    const wanted = {
      bitrateBps: 300_000,
      frames: 10,
      profile: "constrained-baseline",
      threads: 2,
      name: "proof",
    } as const;
    assert.deepEqual(await asked(`${element} ${H264_SETTINGS[element].launch(wanted)}`, 176), { works: true });
  });
}
