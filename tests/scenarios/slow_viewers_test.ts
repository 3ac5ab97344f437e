import { strict as assert } from "node:assert";
import { gotWholeGroups, noticedNothing } from "./crowd_checks.ts";
import { figure } from "./figure.ts";
import { recordedCrowd } from "./recorded_crowd.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";
import { STEADY_STREAMER, steadyPlanet } from "./steady_planet.ts";

const KBPS = 512;
const ALL = 1000;
const SLOW = 40;
const STALLED = 40;
const DEAF = 20;
const SECONDS = figure(60, 25);
const JOIN_MS = 2000;
/** So many of each kind are looked at byte by byte. */
const KEEP = figure(40, 10);
const STALL = { reads: "after a stall", fromMs: 4000, toMs: 9000 } as const;
/** A viewer who takes nothing for 10 s is cut off; before, buffers of the system fill. */
const CUT_OFF_SECONDS = { least: 10, most: 20 };

Deno.test("serve lets a hundred slow viewers among a thousand disturb nobody", async () => {
  await withBox({ planet: steadyPlanet({ kbps: KBPS }) }, async (box) => {
    await box.allHappy();
    const { recorded, crowd } = await recordedCrowd(box, {
      groups: [
        { viewers: ALL - SLOW - STALLED - DEAF, habit: { reads: "all" } },
        { viewers: SLOW, habit: { reads: "slowly", bytesPerSecond: KBPS * 1000 / 8 / 4 }, keep: KEEP },
        { viewers: STALLED, habit: STALL, keep: KEEP },
        { viewers: DEAF, habit: { reads: "nothing" } },
      ],
      joinMs: JOIN_MS,
      seconds: SECONDS,
    });
    const [{ groups, longestPauseMs }, cutOffSeconds] = await Promise.all([crowd, allCutOff(box)]);
    const [quick = [], slow = [], stalled = [], deaf = []] = groups;
    const { bytes: stream } = await recorded;
    noticedNothing(quick, { kbps: KBPS, seconds: SECONDS, longestPauseMs });
    const skips = await gotWholeGroups(stream, [...slow, ...stalled]);
    assert(skips > 0, "no slow viewer was moved on");
    assert(deaf.every(({ endedMs }) => endedMs !== null), "all who read nothing are cut off");
    assert(cutOffSeconds > CUT_OFF_SECONDS.least && cutOffSeconds < CUT_OFF_SECONDS.most, `after ${cutOffSeconds} s`);
    await toldSo(box, skips);
  });
});

/** @returns After how many seconds the figures say that all who read nothing are cut off. */
async function allCutOff(box: RunningBox): Promise<number> {
  const from = performance.now();
  await eventually("those who read nothing are cut off", async () => {
    const { viewers } = await statsOf(box, STEADY_STREAMER);
    return { found: viewers?.cutOff === DEAF || null, seen: viewers };
  }, SECONDS * 1000);
  return (performance.now() - from) / 1000;
}

/** The figures tell of it. */
async function toldSo(box: RunningBox, skips: number): Promise<void> {
  const { viewers } = await statsOf(box, STEADY_STREAMER);
  assert.equal(viewers?.peak, ALL + 1);
  assert.equal(viewers?.cutOff, DEAF);
  assert((viewers?.skips ?? 0) >= skips, `${viewers?.skips} told, ${skips} seen`);
}
