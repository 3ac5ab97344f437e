/**
 * Ends jobs that an earlier `serve` of the same data folder left running, and clears away their files. Used by the worker,
 * in the process of `serve`.
 */
import { jobFiles, type JobRecord, readJobRecords, removeJobFiles } from "./job_record.ts";
import { isRunning } from "./process_identity.ts";

const POLL_MS = 50;
const DRAIN_MS = 5000;

/**
 * Ends every job whose record stands in `DATA/run`.
 *
 * @param dataFolder The data folder, absolute.
 * @param options How long a job may take to end before it is killed. @default `drainMs` 5000
 */
export async function stopLeftoverJobs(
  dataFolder: string,
  options: { readonly drainMs?: number } = {},
): Promise<void> {
  const records = await readJobRecords(dataFolder);
  await Promise.all(records.map((record) => endLeftoverJob(dataFolder, record, options.drainMs)));
}

/**
 * Ends one job, and removes its record and sockets. A process is only touched when id, start time and boot are those of
 * the record.
 *
 * @param dataFolder The data folder, absolute.
 * @param record The job.
 * @param drainMs How long it may take to end before it is killed. @default 5000
 * @throws {Error} When it does not end even then.
 */
export async function endLeftoverJob(dataFolder: string, record: JobRecord, drainMs = DRAIN_MS): Promise<void> {
  if (await isRunning(record.process)) await end(record, drainMs);
  await removeJobFiles(jobFiles(dataFolder, record.job));
}

async function end(record: JobRecord, drainMs: number): Promise<void> {
  signal(record, "SIGTERM");
  if (await hasEnded(record, drainMs)) return;
  signal(record, "SIGKILL");
  if (await hasEnded(record, 5000)) return;
  throw new Error(
    `Cannot start the worker because job ${record.job} of an earlier run does not end: got process ${record.process.pid}`,
  );
}

function signal(record: JobRecord, name: "SIGTERM" | "SIGKILL"): void {
  try {
    Deno.kill(record.process.pid, name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function hasEnded(record: JobRecord, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (await isRunning(record.process)) {
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}
