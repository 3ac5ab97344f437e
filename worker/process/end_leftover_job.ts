/**
 * Ends a job that an earlier `serve` of the same data folder left running, and clears away its files. Used by the worker,
 * in the process of `serve`.
 */
import { jobFiles, type JobRecord, removeJobFiles } from "./job_record.ts";
import { isRunning } from "./process_identity.ts";
import { UNKILLABLE_MS } from "./running_process.ts";

const POLL_MS = 50;
const DRAIN_MS = 5000;

/** As its record names it; one may be known otherwise. */
type Leftover = Pick<JobRecord, "job" | "process">;

/**
 * Ends a job, and removes its record and sockets. A process is only touched when id, start time and boot are those of
 * the record.
 *
 * @param dataFolder The data folder, absolute.
 * @param record The job.
 * @param options How long it may take to end before it is killed, and what tells whether it runs. @default `drainMs` 5000
 * @returns False when it does not end even then, and is left behind.
 */
export async function endLeftoverJob(
  dataFolder: string,
  record: Leftover,
  { drainMs = DRAIN_MS, look = isRunning }: { readonly drainMs?: number; readonly look?: typeof isRunning } = {},
): Promise<boolean> {
  const endsAfter = (name: "SIGTERM" | "SIGKILL", withinMs: number): Promise<boolean> => {
    signal(record, name);
    return ends(record, { withinMs, look });
  };
  const hasEnded = !await look(record.process) || await endsAfter("SIGTERM", drainMs) ||
    await endsAfter("SIGKILL", UNKILLABLE_MS);
  await removeJobFiles(jobFiles(dataFolder, record.job));
  return hasEnded;
}

function signal(record: Leftover, name: "SIGTERM" | "SIGKILL"): void {
  try {
    Deno.kill(record.process.pid, name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function ends(
  record: Leftover,
  { withinMs, look }: { readonly withinMs: number; readonly look: typeof isRunning },
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (await look(record.process)) {
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}
