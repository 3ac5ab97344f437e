/** Holds what a slow viewer got against what the stream was. */
import { readWebm, type WebmCluster } from "../fixtures/webm.ts";

/** What a viewer got of a stream whose clusters are groups of pictures, each from one key picture to the next. */
export interface Groups {
  /** Whole ones, each the same as in the stream. */
  readonly whole: number;
  /** How often it went on behind groups that it never saw. */
  readonly skips: number;
  /** What is not as it should be: a group that is cut, changed, or that begins without a key picture. */
  readonly faults: readonly string[];
}

/**
 * Compares.
 *
 * @param stream All of the stream, from before the viewer joined.
 * @param viewer What he got, from his first byte on; the last group may be cut, as he left in it.
 */
export function compareGroups(stream: Uint8Array, viewer: Uint8Array): Groups {
  const all = readWebm(stream);
  const places = new Map(all.clusters.map(({ timecode }, index) => [timecode, index]));
  // The recording may begin and end within a group, and end before the viewer does.
  const [first, last] = [all.clusters[0]?.timecode ?? 0, all.clusters.at(-1)?.timecode ?? 0];
  const seen = readWebm(viewer);
  const faults: string[] = [];
  let [whole, skips, before] = [0, 0, -1];
  for (const cluster of seen.clusters) {
    if (cluster.timecode < first || cluster.timecode >= last) continue;
    const place = places.get(cluster.timecode);
    // A group that is cut because he left tells where he went on all the same: he may be moved on but once.
    if (place !== undefined && before >= 0 && place > before + 1) skips++;
    if (cluster.end === null) continue;
    if (place === undefined) {
      faults.push(`there is no group at ${cluster.timecode}`);
      continue;
    }
    const original = all.clusters[place]!;
    const originalBytes = stream.subarray(original.start, original.end ?? stream.length);
    if (!same(originalBytes, viewer.subarray(cluster.start, cluster.end))) {
      faults.push(`the group at ${cluster.timecode} is another one`);
    }
    if (!beginsWithKey(cluster, seen.videoTracks)) faults.push(`the group at ${cluster.timecode} has no key picture`);
    if (place <= before) faults.push(`the group at ${cluster.timecode} comes after a later one`);
    before = place;
    whole++;
  }
  const cut = seen.clusters.slice(0, -1).filter(({ end }) => end === null);
  return { whole, skips, faults: [...faults, ...cut.map(({ timecode }) => `the group at ${timecode} is cut`)] };
}

function beginsWithKey({ blocks }: WebmCluster, videoTracks: readonly number[]): boolean {
  return blocks.find(({ track }) => videoTracks.includes(track))?.key ?? false;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
