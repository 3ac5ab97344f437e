/** Schemas of what several routes answer: the shapes of `manager/contract/api.ts`, for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import type {
  ApiComponent,
  ApiFlow,
  ApiMessage,
  ApiPatchOperation,
  ApiPlanet,
  ApiSnapshot,
  ApiState,
  ApiWorker,
} from "../../contract/api.ts";
import type { Json } from "../../contract/component_spec.ts";
import { MOODS } from "../../contract/mood.ts";

/** Any JSON. */
export const json: z.ZodType<Json> = z.custom<Json>((value) => value !== undefined).openapi({
  type: ["string", "number", "boolean", "null", "array", "object"],
});

/** A mood. */
export const mood = z.enum(MOODS).openapi("Mood");
const args = z.record(z.string(), z.union([z.string(), z.number()]));

/** A message of a component. */
export const message: z.ZodType<ApiMessage> = z.object({
  id: z.string(),
  level: z.enum(["error", "warning", "info"]),
  args,
  at: z.iso.datetime().describe("When it was said, UTC."),
  debug: z.string().describe("Technical detail, never translated; empty when there is none."),
  text: z.string().describe("The message in the language of Accept-Language."),
}).openapi("Message");

/** One component. */
export const component: z.ZodType<ApiComponent> = z.object({
  id: z.string().describe("flow/component"),
  flow: z.string(),
  name: z.string(),
  type: z.string(),
  label: z.string().nullable(),
  mood,
  worker: z.string(),
  job: z.string(),
  pid: z.int().nullable(),
  properties: z.record(z.string(), json).describe("In base units: bit/s, bytes, seconds."),
  readings: z.record(z.string(), json).describe("Figures that change all the time, such as `level`; the newest."),
  eaters: z.array(z.object({ name: z.string(), feed: z.string(), mood })),
  feeders: z.array(z.object({ name: z.string(), media: z.string() })),
  instances: z.array(z.object({ job: z.string(), pid: z.int().nullable(), mood })),
  messages: z.array(message),
}).openapi("Component");

const planet: z.ZodType<ApiPlanet> = z.object({
  name: z.string(),
  title: z.string().nullable(),
  version: z.string(),
  mood,
  uptimeSeconds: z.int(),
}).openapi("Planet");

const worker: z.ZodType<ApiWorker> = z.object({ name: z.string(), mood }).openapi("Worker");

const flow: z.ZodType<ApiFlow> = z.object({ name: z.string(), title: z.string().nullable(), mood }).openapi("Flow");

/** The whole state, as a list. */
export const state: z.ZodType<ApiState> = z.object({
  planet,
  workers: z.array(worker),
  flows: z.array(flow),
  components: z.array(component),
}).openapi("State");

/** The whole state, as events begin with it. */
export const snapshot: z.ZodType<ApiSnapshot> = z.object({
  seq: z.int(),
  planet,
  workers: z.array(worker),
  flows: z.array(flow),
  components: z.record(z.string(), component),
}).openapi("Snapshot");

/** A change of the state. */
export const patchOperation: z.ZodType<ApiPatchOperation> = z.union([
  z.object({ op: z.enum(["add", "replace"]), path: z.string(), value: json }),
  z.object({ op: z.literal("remove"), path: z.string() }),
]).openapi("PatchOperation");

/** Which component a path names. */
export const componentPath = z.object({
  flow: z.string().openapi({ param: { name: "flow", in: "path" }, example: "classroom" }),
  name: z.string().openapi({ param: { name: "name", in: "path" }, example: "camera" }),
});
