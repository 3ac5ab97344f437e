/**
 * The words of worker and job: newline-delimited JSON of at most 1 MiB over the job's unix socket. Each side says hello
 * with its version first; unknown fields are ignored, unknown types logged.
 */
import * as v from "valibot";
import type { ComponentSpec, Json } from "./component_spec.ts";
import type { Message } from "./message.ts";
import { MOODS } from "./mood.ts";
import type { ComponentStats } from "./stats.ts";

/** Raised with every change that an older side would misunderstand. */
export const JOB_PROTOCOL_VERSION = 2;

/** The longest line, in bytes. A longer one ends the connection. */
export const MAX_LINE_BYTES = 1 << 20;

/** A value that JSON can carry. */
export const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)])
);
const feeder = v.object({ name: v.string(), media: v.string(), alsoAs: v.exactOptional(v.string()) });
const eater = v.object({
  name: v.string(),
  feed: v.string(),
  media: v.string(),
  job: v.string(),
  backups: v.exactOptional(v.array(v.object({ feed: v.string(), job: v.string() }))),
});
const component: v.GenericSchema<ComponentSpec> = v.object({
  id: v.string(),
  type: v.string(),
  properties: v.record(v.string(), json),
  eaters: v.array(eater),
  feeders: v.array(feeder),
  bouncers: v.exactOptional(v.array(v.object({ name: v.string(), job: v.string() }))),
  zone: v.exactOptional(v.string()),
  hungryAfterMs: v.exactOptional(v.number()),
});

/** What a worker says to a job. */
export const workerToJob = v.variant("type", [
  v.object({ v: v.number(), type: v.literal("hello") }),
  v.object({ v: v.number(), type: v.literal("start"), component }),
  v.object({ v: v.number(), type: v.literal("stop"), component: v.string() }),
  v.object({ v: v.number(), type: v.literal("stats"), id: v.number(), component: v.string() }),
  v.object({
    v: v.number(),
    type: v.literal("act"),
    id: v.number(),
    component: v.string(),
    action: v.string(),
    args: v.record(v.string(), json),
  }),
  v.object({ v: v.number(), type: v.literal("remind"), component: v.string() }),
  v.object({ v: v.number(), type: v.literal("graph"), id: v.number(), component: v.string() }),
  v.object({ v: v.number(), type: v.literal("debug"), component: v.string(), level: v.number() }),
]);

/** One such message. */
export type WorkerToJob = v.InferOutput<typeof workerToJob>;

/** A message of a component. */
export const message: v.GenericSchema<Message> = v.object({
  id: v.string(),
  level: v.picklist(["error", "warning", "info"]),
  args: v.record(v.string(), v.union([v.string(), v.number()])),
  at: v.string(),
  debug: v.string(),
});
const mood = v.picklist(MOODS);

/** What a job says to its worker. */
export const jobToWorker = v.variant("type", [
  v.object({
    v: v.number(),
    type: v.literal("hello"),
    job: v.string(),
    pid: v.number(),
    /** What it was told to run, and not to stop. */
    components: v.array(component),
  }),
  v.object({
    v: v.number(),
    type: v.literal("report"),
    component: v.string(),
    mood,
    messages: v.array(message),
    eaters: v.array(v.object({ name: v.string(), feed: v.string(), mood })),
  }),
  v.object({
    v: v.number(),
    type: v.literal("stats"),
    id: v.number(),
    stats: v.custom<ComponentStats>((value) => typeof value === "object" && value !== null),
  }),
  v.object({ v: v.number(), type: v.literal("readings"), component: v.string(), readings: v.record(v.string(), json) }),
  /** A component does not end: its process has to. `layer` and `culprit` tell why, see `LayerArgs`. */
  v.object({
    v: v.number(),
    type: v.literal("stuck"),
    component: v.string(),
    layer: v.picklist(["runnel", "element", "library", "driver", "device", "memory", "unknown"]),
    culprit: v.nullable(v.string()),
  }),
  /** The answer to `act` and `graph`. */
  v.object({ v: v.number(), type: v.literal("done"), id: v.number(), value: json }),
  v.object({
    v: v.number(),
    type: v.literal("refused"),
    id: v.number(),
    text: v.object({ id: v.string(), args: v.record(v.string(), v.union([v.string(), v.number()])) }),
  }),
]);

/** One such message. */
export type JobToWorker = v.InferOutput<typeof jobToWorker>;

/** A message without the version, which whoever sends it puts in. */
export type Unversioned<M> = M extends { v: number } ? Omit<M, "v"> : never;
