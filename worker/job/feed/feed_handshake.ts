/** What two jobs say to one another before a feed flows, one JSON line each way over the giving job's feed socket, and of it meanwhile. */
import * as v from "valibot";

/** What the eater says: it wants the feed, or to be told how it is. */
export const feedRequest = v.object({ v: v.number(), feed: v.string(), tell: v.optional(v.literal("filler")) });

/** One such line. */
export type FeedRequest = v.InferOutput<typeof feedRequest>;

/** What the feeder answers; GDP follows at once when it is `ok`. */
export const feedAnswer = v.variant("ok", [
  v.object({ v: v.number(), ok: v.literal(true) }),
  v.object({ v: v.number(), ok: v.literal(false), reason: v.string() }),
]);

/** One such line. */
export type FeedAnswer = v.InferOutput<typeof feedAnswer>;

/** What the feeder says to who wants to be told, at once and whenever it changes: whether it gives nothing but fillers. */
export const feedNews = v.object({ v: v.number(), filler: v.boolean() });

/** One such line. */
export type FeedNews = v.InferOutput<typeof feedNews>;

/**
 * Where a job offers its feeds. The folder is the box's own: only its user can connect.
 *
 * @param runFolder `DATA/run`.
 * @param job The giving job's name.
 */
export function feedSocket(runFolder: string, job: string): string {
  return `${runFolder}/${job}.feeds`;
}
