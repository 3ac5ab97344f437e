/**
 * Clears away what jobs wrote that are gone for good: each renamed flow leaves a log behind. Used by the worker, in the
 * process of `serve`.
 */
import { RESERVED_JOBS } from "../../manager/contract/job_name.ts";
import type { Logger } from "../../manager/contract/log_record.ts";

/** Whoever asks why something stopped does so within a month. */
const KEPT_MS = 30 * 24 * 3600 * 1000;
/** A log, and the one that was set aside before it. */
const LOG_FILE = /^(.+)\.log(?:\.1)?$/;

/** What is cleared. */
export interface OldLogsOptions {
  /** Absolute; its `log/` is looked through. */
  readonly dataFolder: string;
  /** Names of jobs that there are: their logs stay, whatever their age. */
  readonly jobs: ReadonlySet<string>;
  readonly log: Logger;
  /** Milliseconds since the epoch. @default Date.now() */
  readonly nowMs?: number;
}

/**
 * Removes logs of other jobs to which nobody has written for 30 days. What cannot be removed stays, and is told of.
 *
 * @param options Where, and which jobs there are.
 */
export async function removeOldLogs(options: OldLogsOptions): Promise<void> {
  const { dataFolder, jobs, log, nowMs = Date.now() } = options;
  const folder = `${dataFolder}/log`;
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      const [, job] = LOG_FILE.exec(name) ?? [];
      if (!isFile || job === undefined || jobs.has(job) || RESERVED_JOBS.includes(job)) continue;
      const { mtime } = await Deno.stat(`${folder}/${name}`);
      if (mtime === null || nowMs - mtime.getTime() < KEPT_MS) continue;
      await Deno.remove(`${folder}/${name}`);
      log.info(`${name} is removed: job ${job} is gone for more than 30 days`);
    }
  } catch (error) {
    log.warning(`cannot clear away old logs: ${error}`);
  }
}
