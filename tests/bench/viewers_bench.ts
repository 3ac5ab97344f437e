/**
 * What a thousand viewers of 512 kbit/s cost the delivery job, less what it costs without any, and what they cost Icecast
 * on the same stream; how often the job writes, and the longest silence that any viewer had. The viewers are a process of
 * their own, whose cost is told, too: where both together come near to all the cores, silences say nothing about the box.
 */
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { percentile, runCrowd } from "../fixtures/crowd.ts";
import { hasIcecast, Icecast } from "../fixtures/icecast.ts";
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
/** Of Icecast's connections: who sends, and who looks whether it is there. */
const OTHERS = 20;

async function measure(): Promise<void> {
  await withBox({ planet: steadyPlanet({ kbps: KBPS }) }, async (box) => {
    await box.allHappy();
    const url = `${box.url}${STEADY_MOUNT}`;
    const seen: ComponentStats[] = [];
    const look = async (): Promise<void> => void seen.push(await statsOf(box, STEADY_STREAMER));
    print("Runnel's delivery job:");
    const own = await costOfCrowd(url, await box.jobPid("delivery"), look);
    const [before, after] = seen as [ComponentStats, ComponentStats];
    const passed = after.uptimeSeconds - before.uptimeSeconds;
    const perSecond = (one: number | undefined, other: number | undefined): number =>
      ((other ?? 0) - (one ?? 0)) / passed;
    print(`  skips ${after.viewers?.skips}, ${perSecond(before.writes, after.writes).toFixed(0)} writes a second`);
    const kbps = 8 * perSecond(before.bytes?.out, after.bytes?.out) / after.viewers!.current / 1000;
    print(`  ${kbps.toFixed(0)} kbit/s each`);
    if (!hasIcecast) return print("Icecast is not there to compare with: install icecast2");
    await using station = new Icecast(VIEWERS + OTHERS);
    await station.start();
    await station.relay(STEADY_MOUNT, url);
    print("Icecast, with the same stream:");
    const peer = await costOfCrowd(station.url(STEADY_MOUNT), station.pid);
    print(`Runnel takes ${(own / peer).toFixed(2)} of what Icecast takes`);
  });
}

/**
 * Lets a crowd watch, and prints what became of it.
 *
 * @param url What it watches.
 * @param pid Who serves it.
 * @param look Called when the crowd has come, and once more before it goes.
 * @returns What it costs the server beyond what that costs without any: part of a core.
 */
async function costOfCrowd(url: string, pid: number, look = (): Promise<void> => Promise.resolve()): Promise<number> {
  const [idle = 0] = await shares([pid], SECONDS / 2);
  const { hostname, port, pathname } = new URL(url);
  const crowd = runCrowd({
    hostname,
    port: Number(port),
    path: pathname,
    groups: [{ viewers: VIEWERS, habit: { reads: "all" } }],
    joinMs: JOIN_SECONDS * 1000,
    seconds: STARTS_SECONDS + SETTLE_SECONDS + SECONDS,
  });
  await shares([pid], STARTS_SECONDS + JOIN_SECONDS + SETTLE_SECONDS);
  await look();
  const [busy = 0] = await shares([pid], SECONDS - STARTS_SECONDS);
  await look();
  const { groups: [members = []], longestPauseMs, processorMs } = await crowd;
  const answered = members.filter(({ status }) => status === 200).length;
  const dropped = members.filter(({ endedMs }) => endedMs !== null).length;
  print(`  ${percent(busy - idle)} of a core beside ${percent(idle)} without viewers`);
  print(`  ${answered} of ${VIEWERS} answered, ${dropped} dropped`);
  print(`  longest silence ${percentile(members, 100, ({ longestSilenceMs }) => longestSilenceMs).toFixed(0)} ms`);
  print(`  first byte: 99 of 100 within ${percentile(members, 99, ({ firstByteMs }) => firstByteMs).toFixed(0)} ms`);
  const crowdSeconds = (processorMs / 1000).toFixed(1);
  print(`  the crowd: ${crowdSeconds} s of processor time, longest pause ${longestPauseMs.toFixed(0)} ms`);
  return busy - idle;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The runner calls a benchmark several times: once is enough. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "viewers of one stream", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
