/**
 * What stands beside a job's socket in `DATA/run`: which process it is, and with what configuration it was started, so
 * that a later `serve` knows it again. Written and removed by the worker, in the process of `serve`.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { JobSpec } from "../../manager/contract/component_spec.ts";
import { RESERVED_JOBS } from "../../manager/contract/job_name.ts";
import { processIdentity } from "./process_identity.ts";

const jobRecord = z.object({
  job: z.string(),
  process: processIdentity,
  /** Of the job's specification, see {@linkcode hashConfiguration}. */
  configuration: z.string(),
  protocol: z.int(),
  /** The program that it was started from, see `programVersion()`. */
  program: z.string().default(""),
  /** Components that somebody has stopped. */
  stopped: z.array(z.string()).default([]),
});

/** One job record. */
export type JobRecord = z.infer<typeof jobRecord>;

/** How the name of a record's file ends. */
const RECORD_SUFFIX = ".job.json";

/** The files of one job. */
export interface JobFiles {
  /** `DATA/run/NAME.job.json`. */
  readonly record: string;
  /** `DATA/run/NAME.sock`, on which the job listens. */
  readonly socket: string;
  /** `DATA/run/NAME.feeds`, where it gives feeds to other jobs. */
  readonly feeds: string;
  /** `DATA/run/NAME.judge`, where other jobs ask its bouncers. */
  readonly judge: string;
  /** `DATA/log/NAME.log`. */
  readonly log: string;
}

/**
 * Names the files of a job.
 *
 * @param dataFolder The data folder, absolute.
 * @param job The job's name.
 * @throws {TypeError} When the name is no file name of its own.
 */
export function jobFiles(dataFolder: string, job: string): JobFiles {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(job) || RESERVED_JOBS.includes(job)) {
    throw new TypeError(
      `Cannot run a job because its name must be letters, digits, dots, hyphens and underlines, and not one of ${
        RESERVED_JOBS.join(", ")
      }: got "${job}"`,
    );
  }
  return {
    record: `${dataFolder}/run/${job}${RECORD_SUFFIX}`,
    socket: `${dataFolder}/run/${job}.sock`,
    feeds: `${dataFolder}/run/${job}.feeds`,
    judge: `${dataFolder}/run/${job}.judge`,
    log: `${dataFolder}/log/${job}.log`,
  };
}

/**
 * Sums up a configuration: equal for equal ones.
 *
 * @param spec The job and all its components.
 * @returns SHA-256 in hexadecimal.
 */
export function hashConfiguration(spec: JobSpec): string {
  return createHash("sha256").update(JSON.stringify(spec)).digest("hex");
}

/**
 * Writes a record, whole, by renaming.
 *
 * @param path Where.
 * @param record What.
 */
export function writeJobRecord(path: string, record: JobRecord): void {
  Deno.writeTextFileSync(draftOf(path), JSON.stringify(record) + "\n", { mode: 0o600 });
  Deno.renameSync(draftOf(path), path);
}

/**
 * Reads a record.
 *
 * @param path Where.
 * @returns Null when there is none, or the file is something else.
 */
export async function readJobRecord(path: string): Promise<JobRecord | null> {
  try {
    return jobRecord.parse(JSON.parse(await Deno.readTextFile(path)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}

/**
 * Reads all records of a folder.
 *
 * @param dataFolder The data folder, absolute.
 */
export async function readJobRecords(dataFolder: string): Promise<JobRecord[]> {
  const records: JobRecord[] = [];
  for await (const { name } of Deno.readDir(`${dataFolder}/run`)) {
    if (!name.endsWith(RECORD_SUFFIX)) continue;
    const record = await readJobRecord(`${dataFolder}/run/${name}`);
    if (record !== null && `${record.job}${RECORD_SUFFIX}` === name) records.push(record);
  }
  return records;
}

/**
 * Removes record and sockets of a job that does not run, and what a full disk took of a record.
 *
 * @param files The job's files.
 */
export async function removeJobFiles(files: JobFiles): Promise<void> {
  for (const path of [files.record, draftOf(files.record), files.socket, files.feeds, files.judge]) {
    try {
      await Deno.remove(path);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

function draftOf(record: string): string {
  return `${record}.new`;
}
