import { strict as assert } from "node:assert";
import { join } from "node:path";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { assertSteady, type FedPicture, luma, type Part, pictureIn } from "../../../fixtures/fed_media.ts";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";

const BLACK = { pattern: "black", width: "320", height: "240", framerate: "25/1" };
const TOP_LEFT = { right: 0.5, bottom: 0.25 };
const TOP_RIGHT = { left: 0.5, bottom: 0.25 };
const LOWER_THIRD = { right: 0.7, top: 0.6 };
const LOWER_RIGHT = { left: 0.7, top: 0.7 };
/** Above this something light stands on the black. */
const WRITTEN = 16.5;

async function overlaid(bench: ComponentBench, properties: Record<string, string>) {
  await bench.start("black", "video-test", BLACK);
  return await bench.start("overlay", "overlay", properties, ["black"]);
}

async function lastPicture(bench: ComponentBench, seconds = 0.4): Promise<FedPicture> {
  return (await bench.collect("overlay", seconds, pictureIn)).at(-1)!;
}

function isWritten(picture: FedPicture, part: Part): boolean {
  return luma(picture, part) > WRITTEN;
}

Deno.test("overlay puts words where they are wanted, and changes and clears them on air", async () => {
  await using bench = new ComponentBench();
  const state = await overlaid(bench, {});
  assert(!isWritten(await lastPicture(bench), {}), "nothing at first");
  const watching = bench.collect("overlay", 4, pictureIn);
  await bench.change("overlay", { text: "Hola & <adiós>" });
  assert(isWritten(await lastPicture(bench), TOP_LEFT));
  await bench.change("overlay", { "text-place": "top-right" });
  const moved = await lastPicture(bench);
  assert(isWritten(moved, TOP_RIGHT) && !isWritten(moved, TOP_LEFT));
  await bench.change("overlay", { "lower-third": "Ana Pérez\nMaestra" });
  assert(isWritten(await lastPicture(bench), LOWER_THIRD));
  await bench.change("overlay", { text: "", "lower-third": "" });
  assert(!isWritten(await lastPicture(bench), {}), "nothing any more");
  assertSteady(await watching, 25);
  assert.equal(state.mood, "happy");
});

Deno.test("overlay writes scripts beyond Latin", async () => {
  await using bench = new ComponentBench();
  await overlaid(bench, { text: "\ue000" });
  // A sign that no font has is drawn as a box with its number.
  const boxes = await lastPicture(bench);
  const inks = [];
  for (const word of ["Привет", "Γειά", "مرحبا"]) {
    await bench.change("overlay", { text: word });
    const picture = await lastPicture(bench);
    assert(isWritten(picture, TOP_LEFT), word);
    inks.push(luma(picture, TOP_LEFT));
  }
  assert.equal(new Set([luma(boxes, TOP_LEFT), ...inks]).size, 4, "each looks different");
});

Deno.test("overlay shows a clock that moves, and takes it away on air", async () => {
  await using bench = new ComponentBench();
  await overlaid(bench, { clock: "time-seconds", zone: "America/Lima" });
  const pictures = await bench.collect("overlay", 2.5, pictureIn);
  const faces = new Set(pictures.map((picture) => luma(picture, TOP_RIGHT).toFixed(3)));
  assert(faces.size >= 2 && faces.size <= 5, `it moves with the seconds: ${[...faces]}`);
  assertSteady(pictures, 25);
  await bench.change("overlay", { clock: "none" });
  assert(!isWritten(await lastPicture(bench), TOP_RIGHT));
});

Deno.test("overlay shows an image, says when it is missing or broken, and goes on without it", async () => {
  await using bench = new ComponentBench();
  const state = await overlaid(bench, { image: "logo.png", "image-width": "20" });
  await bench.until("missing", () => state.messages.has("overlay-image-missing"));
  assert.deepEqual(state.messages.get("overlay-image-missing")?.args, { file: "logo.png" });
  assert(!isWritten(await lastPicture(bench), {}));
  await Deno.writeTextFile(join(bench.folder, "logo.png"), "no picture");
  await bench.until("broken", () => state.messages.has("overlay-image-broken"));
  await ffmpeg("-f", "lavfi", "-i", "color=white:size=200x100", "-frames:v", "1", join(bench.folder, "logo.png"));
  await bench.until("shown", () => state.messages.size === 0);
  const shown = await lastPicture(bench);
  // A fifth of 320 pixels wide, half as high, 6 pixels away from the corner.
  assert(luma(shown, { left: 252 / 320, right: 312 / 320, top: 204 / 240, bottom: 232 / 240 }) > 220);
  assert(!isWritten(shown, { right: 240 / 320 }));
  await bench.change("overlay", { "image-place": "top-left" });
  await bench.until("moved", () => state.messages.size === 0);
  await bench.change("overlay", { image: "logo.png/no-folder.png" });
  await bench.until("missing again", () => state.messages.has("overlay-image-missing"));
  await bench.change("overlay", { image: null });
  assert(!isWritten(await lastPicture(bench, 1), LOWER_RIGHT));
  assert.equal(state.mood, "happy");
});

Deno.test("overlay keeps the size of its picture when another comes in", async () => {
  await using bench = new ComponentBench();
  await overlaid(bench, { text: "still here" });
  await lastPicture(bench);
  const watching = bench.collect("overlay", 4, pictureIn);
  await bench.stop("black");
  await bench.start("black", "video-test", { ...BLACK, width: "640", height: "200" });
  const pictures = await watching;
  assert.deepEqual([pictures.at(-1)!.width, pictures.at(-1)!.height], [320, 240]);
  assert(isWritten(pictures.at(-1)!, TOP_LEFT));
});
