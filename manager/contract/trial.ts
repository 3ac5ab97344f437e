/**
 * A trial: one component runs for a few seconds in a process of its own, away from every flow, and tells how it went. What
 * it eats comes from test sources. So a camera, a microphone or an encoder is checked by the very code that will use it.
 */
import * as v from "valibot";
import { json, message } from "./job_protocol.ts";
import { MOODS } from "./mood.ts";

/** The question. */
export const trialRequest = v.object({
  type: v.string(),
  /** All properties of the type, checked, in base units. */
  properties: v.record(v.string(), json),
  /** How long it runs once its first sample is there; that is waited for as long again, and 5 s more. */
  seconds: v.number(),
  /** What test sources give to a component that eats. */
  width: v.number(),
  height: v.number(),
  framerate: v.string(),
});

/** Such a question. */
export type TrialRequest = v.InferOutput<typeof trialRequest>;

/** The answer. */
export const trialReport = v.object({
  mood: v.picklist(MOODS),
  messages: v.array(message),
  /** What the component shows of itself, such as the level of a sound. */
  readings: v.record(v.string(), json),
  feeders: v.array(v.object({
    name: v.string(),
    samples: v.number(),
    bytes: v.number(),
    /** As GStreamer writes caps; empty before the first sample. */
    caps: v.string(),
  })),
  /** From the first sample to the end. */
  seconds: v.number(),
  /** Seconds of processor time for each second, without what the test sources took. */
  cpu: v.number(),
  /** A picture of what came out, JPEG in base 64; null when it gives no pictures. */
  picture: v.nullable(v.string()),
});

/** Such an answer. */
export type TrialReport = v.InferOutput<typeof trialReport>;
