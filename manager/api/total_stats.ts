/** Adds up the figures of a component's instances. */
import type { AllStats, FeedStats, ViewerStats } from "../contract/stats.ts";

/**
 * The figures of a component as a whole: counts are those of all its instances together, its uptime is the longest.
 *
 * @param items Its instances; none when it does not run.
 */
export function totalStats(items: AllStats["items"]): AllStats {
  const instances = items.map(({ stats }) => stats);
  const viewers = instances.flatMap((stats) => stats.viewers ?? []);
  const bytes = instances.flatMap((stats) => stats.bytes ?? []);
  const writes = instances.flatMap((stats) => stats.writes ?? []);
  return {
    uptimeSeconds: instances.reduce((longest, { uptimeSeconds }) => Math.max(longest, uptimeSeconds), 0),
    feeds: [...Map.groupBy(instances.flatMap(({ feeds }) => feeds), feedKey).values()].map(totalFeed),
    ...(viewers.length > 0 && { viewers: totalViewers(viewers) }),
    ...(bytes.length > 0 &&
      { bytes: { in: sum(bytes.map((each) => each.in)), out: sum(bytes.map(({ out }) => out)) } }),
    ...(writes.length > 0 && { writes: sum(writes) }),
    items,
  };
}

function feedKey({ direction, name }: FeedStats): string {
  return `${direction} ${name}`;
}

function totalFeed(feeds: readonly FeedStats[]): FeedStats {
  const [{ name, direction }] = feeds as [FeedStats];
  const discontinuities = feeds.flatMap((feed) => feed.discontinuities ?? []);
  const idle = feeds.flatMap(({ idleSeconds }) => idleSeconds ?? []);
  return {
    name,
    direction,
    samples: sum(feeds.map(({ samples }) => samples)),
    bytes: sum(feeds.map(({ bytes }) => bytes)),
    dropped: sum(feeds.map(({ dropped }) => dropped)),
    reconnects: sum(feeds.map(({ reconnects }) => reconnects)),
    discontinuities: discontinuities.length > 0 ? sum(discontinuities) : null,
    idleSeconds: idle.length > 0 ? Math.min(...idle) : null,
  };
}

function totalViewers(viewers: readonly ViewerStats[]): ViewerStats {
  const limits = viewers.flatMap(({ limit }) => limit ?? []);
  return {
    current: sum(viewers.map(({ current }) => current)),
    peak: sum(viewers.map(({ peak }) => peak)),
    limit: limits.length === viewers.length ? sum(limits) : null,
    total: sum(viewers.map(({ total }) => total)),
    refused: sum(viewers.map(({ refused }) => refused)),
    skips: sum(viewers.map(({ skips }) => skips)),
    cutOff: sum(viewers.map(({ cutOff }) => cutOff)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
