import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { ChildProgram } from "../../../fixtures/child_program.ts";
import { needing } from "../../../fixtures/needing.ts";
import { VirtualScreen } from "../../../fixtures/virtual_screen.ts";

Deno.test(needing(["Xvfb"], "screencast gives a part of the screen, steadily"), async () => {
  await using screen = new VirtualScreen();
  const display = await screen.display();
  await using bench = new ComponentBench();
  const part = { left: 40, top: 20, width: 160, height: 120 };
  const cast = await bench.start("cast", "screencast", { display, pointer: false, ...part });
  const pictures = await bench.collect("cast", 2, (sample) => ({ ptsNs: sample.ptsNs!, bytes: sample.bytes() }));
  assert(pictures.length > 10, `${pictures.length} pictures in 2 s`);
  for (const [index, { ptsNs, bytes }] of pictures.entries()) {
    if (index > 0) assert.equal(ptsNs - pictures[index - 1]!.ptsNs, 100_000_000n);
    assert.equal(bytes.length, 160 * 120 * 3 / 2);
    // The screen is white.
    assert(bytes.subarray(0, 160 * 120).every((luma) => luma > 200));
  }
  await bench.until("happy", () => cast.mood === "happy");
});

Deno.test(needing(["Xvfb"], "screencast without width and height gives the whole screen"), async () => {
  await using screen = new VirtualScreen();
  const display = await screen.display();
  await using bench = new ComponentBench();
  await bench.start("cast", "screencast", { display });
  const [size] = await bench.collect("cast", 0.2, (sample) => sample.size);
  assert.equal(size, 320 * 200 * 3 / 2);
});

Deno.test(needing(["Xvfb"], "screencast waits for a screen that is not there"), async () => {
  await using bench = new ComponentBench();
  const cast = await bench.start("cast", "screencast", { display: ":987" });
  await bench.until("a message", () => cast.messages.has("screencast-missing"));
  assert.equal(cast.mood, "hungry");
  await using screen = new ChildProgram(["Xvfb", ":987", "-screen", "0", "320x200x24", "-nolisten", "tcp"]);
  await bench.until("happy", () => cast.mood === "happy" && cast.messages.size === 0, 30);
  await bench.stop("cast");
  await screen[Symbol.asyncDispose]();
});

Deno.test(
  needing(["Xvfb"], "screencast of a known size gives a slate before there is a screen, then the screen in its size"),
  async () => {
    await using bench = new ComponentBench();
    const display = ":986";
    const cast = await bench.start("cast", "screencast", { display, left: 300, top: 10, width: 160, height: 120 });
    const [slate] = await bench.collect("cast", 0.2, (sample) => ({ size: sample.size, caps: sample.caps }));
    assert.equal(slate!.size, 160 * 120 * 3 / 2);
    assert.deepEqual([...cast.messages.keys()].toSorted(), ["screencast-missing", "stand-in-slate"]);
    await using screen = new ChildProgram(["Xvfb", display, "-screen", "0", "640x480x24", "-nolisten", "tcp", "-wr"]);
    await bench.until("happy", () => cast.mood === "happy" && cast.messages.size === 0, 30);
    const [picture] = await bench.collect("cast", 0.2, (sample) => ({ caps: sample.caps, bytes: sample.bytes() }));
    assert.deepEqual(fieldsOf(picture!.caps), fieldsOf(slate!.caps));
    assert(picture!.bytes.subarray(0, 160 * 120).every((luma) => luma > 200));
    await bench.stop("cast");
    await screen[Symbol.asyncDispose]();
  },
);

function fieldsOf(caps: string): string[] {
  return caps.split(", ").toSorted();
}
