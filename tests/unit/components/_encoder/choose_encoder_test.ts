import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { chooseEncoder, launchOf } from "../../../../components/_encoder/choose_encoder.ts";
import type { Codec } from "../../../../components/_encoder/codec.ts";
import { provedToWork } from "../../../../components/_encoder/hardware_proof.ts";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import { AV1 } from "../../../../components/av1_encoder/av1.ts";
import { H264 } from "../../../../components/h264_encoder/h264.ts";
import { JPEG } from "../../../../components/jpeg_encoder/jpeg.ts";
import type { HardwareUse } from "../../../../components/property/mod.ts";
import { VP8 } from "../../../../components/vp8_encoder/vp8.ts";
import { VP9 } from "../../../../components/vp9_encoder/vp9.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { hasElement } from "../../../../ffi/gstreamer/gstreamer.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

/** What is wanted of any codec. */
const WANTED = {
  bitrateBps: 300_000,
  frames: 10,
  pixels: 176 * 96,
  profile: "constrained-baseline",
  quality: 75,
  caps: "",
  name: "proof",
} as const;
const SIZE = { width: 176, height: 96 };
const CODECS: readonly Codec<string, typeof WANTED>[] = [H264, VP8, VP9, AV1, JPEG];

/** Does something with a reactor. */
async function reacting<T>(act: (reactor: Reactor) => Promise<T>): Promise<T> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  try {
    return await act(reactor);
  } finally {
    await reactor.close();
  }
}

/** What was chosen, and what was said of it. */
async function chosen(codec: Codec<string, typeof WANTED>, hardware: HardwareUse) {
  const said: Record<string, unknown>[] = [];
  const tell = {
    say: (level: string, id: string, args = {}) => void said.push({ level, id, ...args }),
    unsay: () => {},
  };
  const element = await reacting((reactor) => {
    const context = { reactor, baseTimeNs: monotonicNs(), ...tell };
    return chooseEncoder(context, codec, { wanted: WANTED, hardware, size: SIZE });
  });
  return { element, said };
}

for (const codec of CODECS) {
  Deno.test({
    name: `chooseEncoder() takes software for ${codec.label} and says why, or fails (needs a machine without hardware)`,
    ignore: codec.hardware.some(hasElement),
    fn: async () => {
      const [software] = codec.software;
      const why = { codec: codec.label, elements: codec.hardware.join(", "), reason: "", ...SIZE };
      const message = { level: "info", id: "encoder-no-hardware", ...why, instead: software };
      assert.deepEqual(await chosen(codec, "auto"), { element: software, said: [message] });
      assert.deepEqual(await chosen(codec, "never"), { element: software, said: [] });
      await assert.rejects(chosen(codec, "always"), (error) => {
        assert(error instanceof ComponentFault);
        assert.equal(error.code, "encoder-no-hardware");
        assert.deepEqual(error.args, { ...why, instead: "none", layer: "device" });
        return true;
      });
    },
  });

  for (const element of codec.software) {
    Deno.test(`launchOf() sets ${element} so that it proves to work`, async () => {
      const options = { baseTimeNs: monotonicNs(), size: SIZE, element, launch: launchOf(codec, element, WANTED) };
      const proof = await reacting((reactor) => provedToWork({ reactor, ...options }));
      assert.deepEqual(proof, { works: true });
    });
  }
}
