/** Schemas of figures: the shapes of `manager/contract/stats.ts`, for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import type { ComponentStats } from "../../contract/stats.ts";

const count = z.int().nonnegative();

const feed = z.object({
  name: z.string(),
  direction: z.enum(["in", "out"]),
  samples: count,
  bytes: count,
  dropped: count.describe("Samples thrown away because an eater was slow."),
  reconnects: count.describe("How often the feed broke and came back."),
});

const viewers = z.object({
  current: count,
  peak: count,
  limit: count.nullable().describe("The most that are let in, null without a limit."),
  total: count,
  refused: count.describe("Turned away with 503."),
  skips: count.describe("How often a slow viewer was moved on to a newer key frame."),
  cutOff: count.describe("Cut off because too slow for too long."),
});

const stats: z.ZodType<ComponentStats> = z.object({
  uptimeSeconds: z.number(),
  feeds: z.array(feed),
  viewers: viewers.optional(),
  bytes: z.object({ in: count, out: count }).optional(),
  writes: count.optional(),
}).openapi("Stats") as z.ZodType<ComponentStats>;

/** Figures of all instances of a component. */
export const componentStats = z.object({ items: z.array(z.object({ job: z.string(), stats })) });
