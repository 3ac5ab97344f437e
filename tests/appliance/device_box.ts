/** A box with one stream out of a device, and what tests of a device do with it. */
import { strict as assert } from "node:assert";
import type { ApiComponent, ApiState } from "../../manager/contract/api.ts";
import { ffmpeg } from "../fixtures/ffprobe.ts";
import { type DecodedFrames, FrameReader } from "../scenarios/decoded_frames.ts";
import { EventStream } from "../scenarios/event_stream.ts";
import { eventually, type RunningBox, withBox } from "../scenarios/run_box.ts";
import { Viewer } from "../scenarios/viewer.ts";
import type { KernelDevice } from "./devices.ts";

/** Small computers take their time. */
export const SLOW_MS = 240_000;
/** What stands in for a device is on air within a second or two; a small computer takes its time. In seconds. */
const LONGEST_GAP_S = 5;

/**
 * Runs a box, and gives it to a test when all of it is happy.
 *
 * @param planet The planet file.
 * @param test What to do with it.
 */
export async function withDeviceBox(planet: string, test: (box: RunningBox) => Promise<void>): Promise<void> {
  // A password takes a small computer half a minute, and none is needed here.
  await withBox({ planet, env: { RUNNEL_ADMIN_PASSWORD: "" }, startMs: SLOW_MS }, async (box) => {
    await allHappy(box);
    await test(box);
  });
}

const LATE = "no answer in time";

/** What a box answers; null when a busy machine takes too long for it. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return null;
    throw error;
  }
}

/** Waits until every component is happy. */
async function allHappy(box: RunningBox): Promise<void> {
  await eventually("every component is happy", async () => {
    const state = await inTime(box.state());
    if (state === null) return { found: null, seen: LATE };
    const { components } = state;
    const isHappy = components.every(({ mood }) => mood === "happy");
    return { found: isHappy || null, seen: moodsOf(components) };
  }, SLOW_MS);
}

/**
 * Records a stream as it comes.
 *
 * @param url Where.
 * @param seconds For how long.
 * @param use Gets the file, which is removed afterwards.
 */
export async function recorded(url: string, seconds: number, use: (file: string) => Promise<void>): Promise<void> {
  const file = await Deno.makeTempFile({ suffix: ".webm" });
  try {
    await ffmpeg("-i", url, "-t", String(seconds), "-c", "copy", file);
    await use(file);
  } finally {
    await Deno.remove(file);
  }
}

/** What is unplugged, and what should be seen of it. */
export interface Unplugging {
  readonly device: KernelDevice;
  /** The component that takes the device. */
  readonly component: string;
  /** The message that it shows meanwhile. */
  readonly message: string;
  /** The streams that it is in. */
  readonly urls: readonly string[];
  /** What of them a viewer decodes. */
  readonly kind: "v" | "a";
}

/**
 * Unplugs a device while somebody watches, looks at what the box makes of it, and plugs it in again.
 *
 * @param box All of it is happy.
 * @param unplugging What and where.
 */
export async function survivesUnplugging(box: RunningBox, unplugging: Unplugging): Promise<void> {
  const { device, component, urls, kind } = unplugging;
  await using stack = new AsyncDisposableStack();
  const events = stack.use(await EventStream.open(box));
  const viewers = await Promise.all(urls.map(async (url) => stack.use(await Viewer.join(url))));
  const readers = urls.map((url) => stack.use(new FrameReader(url, kind)));
  await moreBytes(viewers);
  await eachReader(readers, "frames", (times) => times.length > 0);
  const before = readers.map(({ times }) => times.length);
  await device.unplug();
  try {
    await toldMissing(box, unplugging);
  } finally {
    await device.plugIn();
  }
  await allHappy(box);
  await moreBytes(viewers);
  await moreBytes(viewers);
  assert(viewers.every(({ isCutOff }) => !isCutOff), "viewers stay connected");
  assert.deepEqual((await box.component(component)).messages, []);
  assert(events.moods(component).includes("hungry"));
  await eachReader(readers, "frames after it was away", (times, i) => times.length - before[i]! > 20);
  for (const reader of readers) framesWentOn(await reader.stop());
}

async function toldMissing(box: RunningBox, { component, message }: Unplugging): Promise<void> {
  const told = await eventually("the device is said to be missing", async () => {
    const seen = await inTime(box.component(component));
    if (seen === null) return { found: null, seen: LATE };
    const found = seen.mood === "hungry" && seen.messages.find(({ id }) => id === message);
    return { found: found || null, seen };
  }, SLOW_MS);
  assert.match(told.text, /not there\. Is .* plugged in\?/);
}

/** Silence or a slate takes the place of what is away, and decoders take all of it for one stream. */
function framesWentOn({ times, errors }: DecodedFrames): void {
  const steps = times.slice(1).map((time, i) => time - times[i]!);
  assert(steps.every((step) => step > 0), "times only grow");
  assert(Math.max(...steps) < LONGEST_GAP_S, `a gap of ${Math.max(...steps)} s: ${errors}`);
}

async function eachReader(
  readers: readonly FrameReader[],
  what: string,
  has: (times: readonly number[], index: number) => boolean,
): Promise<void> {
  const look = () => {
    const all = readers.map(({ times }) => times);
    return Promise.resolve({ found: all.every(has) || null, seen: all.map(({ length }) => length) });
  };
  await eventually(what, look, SLOW_MS);
}

async function moreBytes(viewers: readonly Viewer[]): Promise<void> {
  const before = viewers.map(({ bytes }) => bytes);
  const look = () => {
    const now = viewers.map(({ bytes }) => bytes);
    return Promise.resolve({ found: now.every((bytes, i) => bytes > before[i]!) || null, seen: now });
  };
  await eventually("more bytes", look, SLOW_MS);
}

function moodsOf(components: ApiState["components"]): string[] {
  return components.map(({ id, mood, messages }: ApiComponent) =>
    `${id} ${mood} ${messages.map(({ text }) => text).join(" ")}`
  );
}
