/** What two jobs say to one another before a feed flows: one JSON line each way over the giving job's feed socket. */
import { z } from "zod";

/** What the eater says. */
export const feedRequest = z.object({ v: z.number(), feed: z.string() });

/** One such line. */
export type FeedRequest = z.infer<typeof feedRequest>;

/** What the feeder answers; GDP follows at once when it is `ok`. */
export const feedAnswer = z.discriminatedUnion("ok", [
  z.object({ v: z.number(), ok: z.literal(true) }),
  z.object({ v: z.number(), ok: z.literal(false), reason: z.string() }),
]);

/** One such line. */
export type FeedAnswer = z.infer<typeof feedAnswer>;

/**
 * Where a job offers its feeds. The folder is the box's own: only its user can connect.
 *
 * @param runFolder `DATA/run`.
 * @param job The giving job's name.
 */
export function feedSocket(runFolder: string, job: string): string {
  return `${runFolder}/${job}.feeds`;
}
