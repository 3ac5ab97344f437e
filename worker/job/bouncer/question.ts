/**
 * What two jobs say to one another about who may come in: JSON lines over the socket of the job that hosts the bouncer. A
 * connection is kept, and carries many questions at a time; answers come in any order, found by their id.
 */
import * as v from "valibot";
import { keycard, NO_VERDICTS, verdict } from "../../../manager/contract/keycard.ts";

/** Raised with every change that an older side would misunderstand. */
export const QUESTION_VERSION = 1;

/** What the job with the viewer says. */
export const question = v.object({ v: v.number(), id: v.number(), bouncer: v.string(), keycard });

/** One such line. */
export type Question = v.InferOutput<typeof question>;

/** What the bouncer's job says: a verdict, or why there is none. */
export const answer = v.union([
  v.object({ v: v.number(), id: v.number(), verdict }),
  v.object({ v: v.number(), id: v.number(), why: v.picklist(NO_VERDICTS) }),
]);

/** One such line. */
export type Answer = v.InferOutput<typeof answer>;

/**
 * Where a job is asked. The folder is the box's own: only its user can connect.
 *
 * @param runFolder `DATA/run`.
 * @param job The bouncer's job.
 */
export function bouncerSocket(runFolder: string, job: string): string {
  return `${runFolder}/${job}.judge`;
}
