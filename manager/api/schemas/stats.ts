/** Schemas of figures: the shapes of `manager/contract/stats.ts`, for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import type { AllStats, ComponentStats } from "../../contract/stats.ts";

const count = z.int().nonnegative();

const feed = z.object({
  name: z.string(),
  direction: z.enum(["in", "out"]),
  samples: count,
  bytes: count,
  dropped: count.describe("Samples thrown away because an eater was slow."),
  reconnects: count.describe("How often the feed broke and came back."),
  discontinuities: count.nullable().describe(
    "How often samples did not follow one another: a hole of more than 0.1 s, or a step back. " +
      "Null for what goes out, unless somebody in its job takes it.",
  ),
  idleSeconds: z.number().nullable().describe("How long ago the last sample came by, null before the first."),
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

const figures = {
  uptimeSeconds: z.number(),
  feeds: z.array(feed),
  viewers: viewers.optional(),
  bytes: z.object({ in: count, out: count }).optional(),
  writes: count.optional(),
};

const stats: z.ZodType<ComponentStats> = z.object({
  ...figures,
  process: z.object({
    cpuSeconds: z.number().describe("Processor time since it began, of all threads."),
    memoryBytes: count.describe("Its own memory and its part of what it shares."),
  }).optional().describe("The process of the job, all its components together."),
}).openapi("Stats") as z.ZodType<ComponentStats>;

/** Figures of a component as a whole, and of each of its instances. */
export const componentStats: z.ZodType<AllStats> = z.object({
  ...figures,
  items: z.array(z.object({ job: z.string(), stats })).describe("One for each instance."),
}) as z.ZodType<AllStats>;
