/** Deadlines and delays of jobs, all with defaults. */
import type { BackoffOptions } from "../../components/backoff.ts";

/** How long things of a job may take, in milliseconds. */
export interface JobTimes {
  /** From the start of the process, or a break, to its hello: a small computer with much to start needs it. @default 60000 */
  readonly readyMs?: number;
  /** The longest silence after a question; then the process counts as hanging. @default 30000 */
  readonly answerMs?: number;
  /** A process that lived so long did not crash "again", even when not all of its components came to run. @default 600000 */
  readonly longLifeMs?: number;
  /** From SIGTERM to the end of the process; then it is killed. @default 7500 */
  readonly drainMs?: number;
  /** An answer with figures. @default 2000 */
  readonly statsMs?: number;
  /** How long the message about a crash, or about what changed, stays when all is well again. @default 600000 */
  readonly failureShownMs?: number;
  /** How long a porter that was given up rests before it is tried anew. @default 30000 */
  readonly entranceRestMs?: number;
  /** How long a job of an earlier run may take to say hello; then it is ended and started anew. @default 5000 */
  readonly adoptMs?: number;
  /** When to start a crashed job again. */
  readonly backoff?: BackoffOptions;
}
