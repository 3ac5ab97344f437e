/**
 * The words of worker and job: newline-delimited JSON of at most 1 MiB over the job's unix socket. Each side says hello
 * with its version first; unknown fields are ignored, unknown types logged.
 */
import { z } from "zod";
import type { ComponentSpec, Json } from "./component_spec.ts";
import type { Message } from "./message.ts";
import { MOODS } from "./mood.ts";
import type { ComponentStats } from "./stats.ts";

/** Raised with every change that an older side would misunderstand. */
export const JOB_PROTOCOL_VERSION = 1;

/** The longest line, in bytes. A longer one ends the connection. */
export const MAX_LINE_BYTES = 1 << 20;

const json: z.ZodType<Json> = z.json();
const feeder = z.object({ name: z.string(), media: z.string() });
const eater = z.object({ name: z.string(), feed: z.string(), media: z.string(), job: z.string() });
const component: z.ZodType<ComponentSpec> = z.object({
  id: z.string(),
  type: z.string(),
  properties: z.record(z.string(), json),
  eaters: z.array(eater),
  feeders: z.array(feeder),
});

/** What a worker says to a job. */
export const workerToJob = z.discriminatedUnion("type", [
  z.object({ v: z.number(), type: z.literal("hello") }),
  z.object({ v: z.number(), type: z.literal("start"), component }),
  z.object({ v: z.number(), type: z.literal("stop"), component: z.string() }),
  z.object({ v: z.number(), type: z.literal("stats"), id: z.number(), component: z.string() }),
]);

/** One such message. */
export type WorkerToJob = z.infer<typeof workerToJob>;

const message: z.ZodType<Message> = z.object({
  id: z.string(),
  level: z.enum(["error", "warning", "info"]),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.string(),
  debug: z.string(),
});
const mood = z.enum(MOODS);

/** What a job says to its worker. */
export const jobToWorker = z.discriminatedUnion("type", [
  z.object({ v: z.number(), type: z.literal("hello"), job: z.string(), pid: z.number() }),
  z.object({
    v: z.number(),
    type: z.literal("report"),
    component: z.string(),
    mood,
    messages: z.array(message),
    eaters: z.array(z.object({ name: z.string(), feed: z.string(), mood })),
  }),
  z.object({
    v: z.number(),
    type: z.literal("stats"),
    id: z.number(),
    stats: z.custom<ComponentStats>((value) => typeof value === "object" && value !== null),
  }),
]);

/** One such message. */
export type JobToWorker = z.infer<typeof jobToWorker>;

/** A message without the version, which whoever sends it puts in. */
export type Unversioned<M> = M extends { v: number } ? Omit<M, "v"> : never;
