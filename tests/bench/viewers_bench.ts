/**
 * What a thousand viewers of 512 kbit/s cost the delivery job, less what it costs without any; how often it writes, and
 * the longest silence that any viewer had. The viewers are a process of their own, whose cost is told, too: where both
 * together come near to all the cores, silences say nothing about the box.
 */
import { percentile, runCrowd } from "../fixtures/crowd.ts";
import { withBox } from "../scenarios/run_box.ts";
import { statsOf } from "../scenarios/stats.ts";
import { STEADY_MOUNT, STEADY_STREAMER, steadyPlanet } from "../scenarios/steady_planet.ts";
import { print, shares } from "./steady_share.ts";

const VIEWERS = Number(Deno.env.get("RUNNEL_BENCH_VIEWERS") ?? 1000);
const KBPS = 512;
const JOIN_SECONDS = Math.max(2, VIEWERS / 1000);
const SECONDS = 20;
/** The crowd has come, and its bursts are over. */
const SETTLE_SECONDS = 4;
const STARTS_SECONDS = 2;

async function measure(): Promise<void> {
  await withBox({ planet: steadyPlanet({ kbps: KBPS }) }, async (box) => {
    await box.allHappy();
    const pids = [await box.jobPid("delivery")];
    const [idle = 0] = await shares(pids, SECONDS / 2);
    const { hostname, port } = new URL(box.url);
    const crowd = runCrowd({
      hostname,
      port: Number(port),
      path: STEADY_MOUNT,
      groups: [{ viewers: VIEWERS, habit: { reads: "all" } }],
      joinMs: JOIN_SECONDS * 1000,
      seconds: STARTS_SECONDS + SETTLE_SECONDS + SECONDS,
    });
    await shares(pids, STARTS_SECONDS + JOIN_SECONDS + SETTLE_SECONDS);
    const before = await statsOf(box, STEADY_STREAMER);
    const [busy = 0] = await shares(pids, SECONDS - STARTS_SECONDS);
    const after = await statsOf(box, STEADY_STREAMER);
    const { groups: [members = []], longestPauseMs, processorMs } = await crowd;
    const passed = after.uptimeSeconds - before.uptimeSeconds;
    const perSecond = (one: number | undefined, other: number | undefined): number =>
      ((other ?? 0) - (one ?? 0)) / passed;
    print(`${members.filter(({ status }) => status === 200).length} of ${VIEWERS} answered`);
    print(`${members.filter(({ endedMs }) => endedMs !== null).length} dropped, skips ${after.viewers?.skips}`);
    print(
      `${(8 * perSecond(before.bytes?.out, after.bytes?.out) / after.viewers!.current / 1000).toFixed(0)} kbit/s each`,
    );
    print(`${perSecond(before.writes, after.writes).toFixed(0)} writes a second`);
    print(
      `delivery job ${(100 * (busy - idle)).toFixed(1)} % of a core beside ${
        (100 * idle).toFixed(1)
      } % without viewers`,
    );
    print(`longest silence ${percentile(members, 100, ({ longestSilenceMs }) => longestSilenceMs).toFixed(0)} ms`);
    print(`first byte: 99 of 100 within ${percentile(members, 99, ({ firstByteMs }) => firstByteMs).toFixed(0)} ms`);
    print(
      `the crowd itself: ${(processorMs / 1000).toFixed(1)} s of processor time, longest pause ${
        longestPauseMs.toFixed(0)
      } ms`,
    );
  });
}

/** The runner calls a benchmark several times: once is enough. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "viewers of one stream", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
