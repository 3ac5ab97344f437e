/**
 * Ends jobs that an earlier `serve` of the same data folder left running, and clears away their files. Used by the worker
 * when it starts, in the process of `serve`.
 */
import type { Logger } from "../manager/contract/log_record.ts";
import { jobFiles, type JobRecord, readJobRecord, RECORD_SUFFIX, removeJobFiles } from "./job_record.ts";
import { isRunning } from "./process_identity.ts";

const POLL_MS = 50;

/** Options of {@linkcode stopLeftoverJobs}. */
export interface StopLeftoverOptions {
  readonly log: Logger;
  /** How long a job may take to end before it is killed. @default 5000 */
  readonly drainMs?: number;
}

/**
 * Ends every job whose record stands in `DATA/run`, and removes its record and socket. A process is only touched when id,
 * start time and boot are those of the record.
 *
 * @param dataFolder The data folder, absolute.
 * @param options Deadline and log.
 */
export async function stopLeftoverJobs(dataFolder: string, options: StopLeftoverOptions): Promise<void> {
  const records: JobRecord[] = [];
  for await (const entry of Deno.readDir(`${dataFolder}/run`)) {
    if (!entry.name.endsWith(RECORD_SUFFIX)) continue;
    const record = await readJobRecord(`${dataFolder}/run/${entry.name}`);
    if (record !== null && `${record.job}${RECORD_SUFFIX}` === entry.name) records.push(record);
  }
  await Promise.all(records.map(async (record) => {
    if (await isRunning(record.process)) {
      options.log.warning(`job ${record.job} of an earlier run lives still (process ${record.process.pid}): ending it`);
      await end(record, options.drainMs ?? 5000);
    }
    await removeJobFiles(jobFiles(dataFolder, record.job));
  }));
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
