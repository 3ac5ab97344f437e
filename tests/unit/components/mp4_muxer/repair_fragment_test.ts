import { strict as assert } from "node:assert";
import { boxWithin, findBoxes, viewOf } from "../../../../components/mp4_muxer/mp4_boxes.ts";
import { readFragment, repairFragment } from "../../../../components/mp4_muxer/repair_fragment.ts";

/** A box of its parts. */
function box(type: string, ...parts: readonly (readonly number[])[]): number[] {
  const body = parts.flat();
  return [...u32(body.length + 8), ...Array.from(type, (letter) => letter.charCodeAt(0)), ...body];
}

function u32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** The head of a fragment as mp4mux writes it: track 2, one sample of 5 bytes. */
function moof(tfdt: readonly number[]): Uint8Array<ArrayBuffer> {
  const size = 8 + 16 + 8 + 16 + tfdt.length + 24;
  const trun = box("trun", u32(0x201), u32(1), u32(size + 8), u32(5));
  return Uint8Array.from(
    box("moof", box("mfhd", u32(0), u32(7)), box("traf", box("tfhd", u32(0), u32(2)), [...tfdt], trun)),
  );
}

/** Position of the first sample, as the head says, counted from its own end. */
function dataOffset(bytes: Uint8Array): number {
  const trun = boxWithin(bytes, findBoxes(bytes, "moof/traf")[0]!, "trun");
  return viewOf(bytes).getInt32(trun.body + 8) - bytes.length;
}

Deno.test("repairFragment() writes times that 32 bits cannot hold, and moves what lies behind", () => {
  const written = moof(box("tfdt", u32(0), u32(48_000)));
  assert.deepEqual(readFragment(written), { track: 2, time: 48_000n });
  const repaired = repairFragment(written, 6_000_000_000n);
  assert.deepEqual(readFragment(repaired), { track: 2, time: 6_000_000_000n });
  assert.equal(repaired.length, written.length + 4);
  assert.equal(viewOf(repaired).getUint32(0), repaired.length);
  assert.equal(findBoxes(repaired, "moof/traf")[0]!.end, repaired.length);
  assert.equal(dataOffset(repaired), 8);
  assert.equal(dataOffset(written), 8);
  const tfhd = findBoxes(repaired, "moof/traf/tfhd")[0]!;
  assert.equal(viewOf(repaired).getUint32(tfhd.body) & 0x20000, 0x20000);
});

Deno.test("repairFragment() leaves the size alone where the time has 64 bits already", () => {
  const written = moof(box("tfdt", [1, 0, 0, 0], u32(1), u32(5)));
  assert.deepEqual(readFragment(written), { track: 2, time: (1n << 32n) + 5n });
  const repaired = repairFragment(written, 9n);
  assert.equal(repaired.length, written.length);
  assert.deepEqual(readFragment(repaired), { track: 2, time: 9n });
  assert.equal(dataOffset(repaired), 8);
});

Deno.test("readFragment() refuses what is no fragment", () => {
  assert.throws(() => readFragment(Uint8Array.from(box("moof", box("mfhd", u32(0), u32(7))))), /has a track/);
});
