import { strict as assert } from "node:assert";
import { definition } from "../../../../components/video_test/definition.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { colourAt, COLOURS, nameOf } from "../../../fixtures/raw_media.ts";

const SIZE = { width: 64, height: 48 };
const PICTURE = { width: "64", height: "48", framerate: "10/1" };
const STEP_NS = 100_000_000n;
const SECOND_NS = 1_000_000_000n;
/** What of them is in the middle. */
const PLAIN: Readonly<Record<string, keyof typeof COLOURS>> = {
  black: "black",
  white: "white",
  red: "red",
  green: "green",
  blue: "blue",
  "solid-color": "white",
};

interface Picture {
  readonly ptsNs: bigint;
  readonly bytes: Uint8Array;
}

async function pictures(pattern: string, seconds: number): Promise<Picture[]> {
  await using bench = new ComponentBench();
  await bench.start("picture", "video-test", { ...PICTURE, pattern });
  return await bench.collect("picture", seconds, (sample) => ({ ptsNs: sample.ptsNs!, bytes: sample.bytes() }));
}

for (const pattern of definition.properties.pattern.schema["enum"] as string[]) {
  Deno.test(`video-test shows ${pattern} in the wanted size, on the grid of its rate`, async () => {
    const seen = await pictures(pattern, 0.5);
    assert(seen.length > 3, `${seen.length} pictures`);
    for (const [index, { ptsNs, bytes }] of seen.entries()) {
      assert.equal(bytes.length, SIZE.width * SIZE.height * 3 / 2);
      assert.equal(ptsNs % STEP_NS, 0n);
      if (index > 0) assert.equal(ptsNs - seen[index - 1]!.ptsNs, STEP_NS);
    }
    const plain = PLAIN[pattern];
    if (plain === undefined) return assert(new Set(seen[0]!.bytes).size > 1, "it shows something");
    assert.equal(nameOf(colourAt(seen[0]!.bytes, SIZE.width, 32, 24)), plain);
  });
}

Deno.test("video-test flashes white for 100 ms at each full second, and at no other time", async () => {
  const seen = await pictures("flash", 2.5);
  for (const { ptsNs, bytes } of seen) {
    // The ball is where it is; a corner shows what is behind.
    const isWhite = nameOf(colourAt(bytes, SIZE.width, 0, 0)) === "white";
    assert.equal(isWhite, ptsNs % SECOND_NS === 0n, `at ${ptsNs}`);
  }
  assert(seen.some(({ ptsNs }) => ptsNs % SECOND_NS === 0n));
});
