/** What must hold of viewers in a crowd. */
import { strict as assert } from "node:assert";
import { type CrowdMember, percentile } from "../fixtures/crowd.ts";
import { compareGroups } from "./whole_groups.ts";

/** What the quick ones were to get. */
export interface QuickOptions {
  /** Of the stream, in kbit/s. */
  readonly kbps: number;
  /** How long they stayed. */
  readonly seconds: number;
  /** The longest time in which the crowd looked at nobody. */
  readonly longestPauseMs: number;
}

const SILENCE_MS = 500;

/**
 * Those who read all at once got everything in time.
 *
 * @param quick Who they are.
 * @param options What they were to get.
 */
export function noticedNothing(quick: readonly CrowdMember[], { kbps, seconds, longestPauseMs }: QuickOptions): void {
  assert.deepEqual(quick.filter(({ status, endedMs }) => status !== 200 || endedMs !== null), []);
  const silenceMs = percentile(quick, 100, (member) => member.longestSilenceMs);
  // A machine that stops the crowd stops the box as well, and the one comes on top of the other.
  const mostMs = SILENCE_MS + 2 * longestPauseMs;
  assert(silenceMs < mostMs, `silence of ${silenceMs} ms; the crowd paused ${longestPauseMs} ms`);
  const least = percentile(quick, 0, ({ bytes }) => bytes);
  assert(least > 0.8 * (seconds - 1) * kbps * 1000 / 8, `the least got ${least} bytes`);
}

/**
 * Those whose bytes were kept got whole groups of pictures and nothing else.
 *
 * @param stream All of the stream.
 * @param members The viewers.
 * @returns How often they were moved on, all together.
 */
export async function gotWholeGroups(stream: Uint8Array, members: readonly CrowdMember[]): Promise<number> {
  let skipped = 0;
  for (const { file } of members) {
    if (file === null) continue;
    const { whole, skips, faults } = compareGroups(stream, await Deno.readFile(file));
    assert.deepEqual(faults, []);
    assert(whole > 2, `only ${whole} whole groups`);
    skipped += skips;
  }
  return skipped;
}
