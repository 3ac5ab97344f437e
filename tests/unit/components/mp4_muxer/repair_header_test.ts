import { strict as assert } from "node:assert";
import { repairHeader } from "../../../../components/mp4_muxer/repair_header.ts";

/** "dOps", version 0, two channels, then pre-skip 312, rate 48000 and gain 0, as their order of bytes is. */
function opusHeader(littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(24);
  bytes.set([0, 0, 0, 19, 0x64, 0x4f, 0x70, 0x73, 0, 2]);
  const view = new DataView(bytes.buffer);
  view.setUint16(10, 312, littleEndian);
  view.setUint32(12, 48_000, littleEndian);
  view.setInt16(16, 0, littleEndian);
  return bytes;
}

Deno.test("repairHeader() turns about what GStreamer 1.22 says of Opus", () => {
  const header = opusHeader(true);
  repairHeader(header);
  assert.deepEqual(header, opusHeader(false));
});

Deno.test("repairHeader() leaves alone what is right", () => {
  const header = opusHeader(false);
  repairHeader(header);
  assert.deepEqual(header, opusHeader(false));
});
