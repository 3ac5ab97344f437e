import { strict as assert } from "node:assert";
import { totalStats } from "../../../manager/api/total_stats.ts";
import type { ComponentStats, FeedStats } from "../../../manager/contract/stats.ts";

const FEED: FeedStats = {
  name: "video",
  direction: "in",
  samples: 10,
  bytes: 1000,
  dropped: 1,
  reconnects: 0,
  discontinuities: 2,
  idleSeconds: 0.5,
};
const VIEWERS = { current: 2, peak: 3, limit: null, total: 9, refused: 1, skips: 4, cutOff: 5 };

Deno.test("totalStats() is empty for a component that does not run", () => {
  assert.deepEqual(totalStats([]), { uptimeSeconds: 0, feeds: [], items: [] });
});

Deno.test("totalStats() gives the figures of the only instance, without its process", () => {
  const figures = { uptimeSeconds: 3, feeds: [FEED], viewers: VIEWERS, bytes: { in: 5, out: 6 }, writes: 7 };
  const only: ComponentStats = { ...figures, process: { cpuSeconds: 1, memoryBytes: 2 } };
  const items = [{ job: "delivery", stats: only }];
  assert.deepEqual(totalStats(items), { ...figures, items });
});

Deno.test("totalStats() adds up what instances count, feed by feed", () => {
  const quiet: FeedStats = { ...FEED, discontinuities: null, idleSeconds: null };
  const out: FeedStats = { ...quiet, direction: "out" };
  const instances: ComponentStats[] = [
    { uptimeSeconds: 3, feeds: [FEED, out], viewers: { ...VIEWERS, limit: 10 }, bytes: { in: 1, out: 2 }, writes: 3 },
    {
      uptimeSeconds: 8,
      feeds: [quiet, out],
      viewers: { ...VIEWERS, limit: 20 },
      bytes: { in: 10, out: 20 },
      writes: 30,
    },
  ];
  const items = instances.map((stats, index) => ({ job: `job${index}`, stats }));
  assert.deepEqual(totalStats(items), {
    uptimeSeconds: 8,
    feeds: [
      { ...FEED, samples: 20, bytes: 2000, dropped: 2 },
      { ...out, samples: 20, bytes: 2000, dropped: 2 },
    ],
    viewers: { current: 4, peak: 6, limit: 30, total: 18, refused: 2, skips: 8, cutOff: 10 },
    bytes: { in: 11, out: 22 },
    writes: 33,
    items,
  });
});
