import { strict as assert } from "node:assert";
import { DEMO_PLANET } from "./demo_planet.ts";
import { figure } from "./figure.ts";
import { openDescriptors } from "./process_figures.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

const JOBS = ["media-demo", "delivery", "porter"];
const KILLS = figure(20, 3);
/** So long all is well before the next kill, and a little more at random. */
const HAPPY_MS = figure(20_000, 1000);
/** A machine that does other things besides is slower. */
const AGAIN_MS = figure(5000, 20_000);
const SEED = 20_240_601;
/** Sockets of a question that is under way. */
const SOME_DESCRIPTORS = 4;

Deno.test(`a box whose jobs are killed ${KILLS} times is happy again each time, and nothing is left`, async () => {
  await withBox({ planet: DEMO_PLANET }, async (box) => {
    await box.allHappy();
    const before = look(box);
    const random = seeded(SEED);
    for (let kill = 1; kill <= KILLS; kill++) {
      await happyFor(box, HAPPY_MS + random() * 1000);
      const job = JOBS[Math.floor(random() * JOBS.length)]!;
      const pid = await box.killJob(job);
      await eventually(`kill ${kill}: job ${job} is happy in another process`, async () => {
        const { components } = await box.state();
        const moods = components.flatMap(({ instances }) => instances);
        const own = moods.filter((instance) => instance.job === job);
        const isBack = components.every(({ mood }) => mood === "happy") &&
          own.every((instance) => instance.pid !== pid);
        return { found: isBack || null, seen: moods };
      }, AGAIN_MS);
    }
    const after = look(box);
    assert.deepEqual(after.commands, before.commands);
    assert.deepEqual(after.sockets, before.sockets);
    await eventually("no descriptor is left open", () => {
      const { descriptors } = look(box);
      const isSo = descriptors.every((count, index) => count <= before.descriptors[index]! + SOME_DESCRIPTORS);
      return Promise.resolve({ found: isSo || null, seen: { before: before.descriptors, descriptors } });
    });
  });
});

/** Looks every second; a part that is not happy is a fault: nobody has killed anything. */
async function happyFor(box: RunningBox, ms: number): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await box.allHappy();
  }
}

/** Its processes, how many descriptors each has open, and the sockets in its folder. */
function look(box: RunningBox): { commands: string[]; descriptors: number[]; sockets: string[] } {
  const processes = box.processes().toSorted((one, other) => one.command.localeCompare(other.command));
  const sockets = [...Deno.readDirSync(`${box.data}/run`)].filter(({ isFile, isDirectory }) => !isFile && !isDirectory);
  return {
    commands: processes.map(({ command }) => command),
    descriptors: processes.map(({ pid }) => openDescriptors(pid)),
    sockets: sockets.map(({ name }) => name).toSorted(),
  };
}

/** Numbers from 0 to under 1 that are the same in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
