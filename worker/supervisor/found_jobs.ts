/**
 * Jobs that an earlier `serve` of the same data folder left running: those that can go on are kept for their supervisors,
 * the others are ended. Owned by the worker, in the process of `serve`.
 */
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import { JOB_PROTOCOL_VERSION } from "../../manager/contract/job_protocol.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { jobFiles, type JobRecord, readJobRecords } from "../process/job_record.ts";
import { endLeftoverJob } from "../process/end_leftover_job.ts";
import { isRunning } from "../process/process_identity.ts";
import { JobLink } from "./job_link.ts";
import { findUnrecordedJobs, type UnrecordedJob } from "./unrecorded_jobs.ts";

/** Who says nothing is not likely to do as it is told. */
const SILENT_DRAIN_MS = 1000;

/** A job that runs and answers. */
export interface FoundJob {
  readonly record: JobRecord;
  /** What it was told to run, and not to stop. */
  readonly components: readonly ComponentSpec[];
}

/** Options of {@linkcode FoundJobs.find}. */
export interface FoundJobsOptions {
  /** Absolute. */
  readonly dataFolder: string;
  /** The program's version; jobs of another one are ended. */
  readonly program: string;
  /** Ends all of them. */
  readonly fresh: boolean;
  readonly log: Logger;
  /** How long a job may take to say hello. */
  readonly answerMs: number;
}

/** Jobs that were found, until somebody takes them. */
export class FoundJobs {
  readonly #options: FoundJobsOptions;
  readonly #jobs: Map<string, FoundJob>;

  private constructor(options: FoundJobsOptions, jobs: readonly FoundJob[]) {
    this.#options = options;
    this.#jobs = new Map(jobs.map((job) => [job.record.job, job]));
  }

  /**
   * Looks for jobs, and ends those that cannot go on. One without a record would keep its port and its devices for ever.
   *
   * @param options Where, and which ones may.
   */
  static async find(options: FoundJobsOptions): Promise<FoundJobs> {
    const records = await readJobRecords(options.dataFolder);
    const found = await Promise.all(records.map((record) => look(record, options)));
    const unrecorded = await findUnrecordedJobs({ ...options, recorded: new Set(records.map(({ job }) => job)) });
    await Promise.all(unrecorded.map((job) => end(job, "it has no record", options)));
    return new FoundJobs(options, found.filter((job) => job !== null));
  }

  /**
   * Gives a job to whoever goes on with it.
   *
   * @param name The job's name.
   * @returns Null when there is none.
   */
  take(name: string): FoundJob | null {
    const job = this.#jobs.get(name) ?? null;
    this.#jobs.delete(name);
    return job;
  }

  /** Ends those that nobody took. */
  async endRest(): Promise<void> {
    const rest = [...this.#jobs.values()];
    this.#jobs.clear();
    await Promise.all(rest.map(({ record }) => end(record, "it is not wanted any more", this.#options)));
  }
}

async function look(record: JobRecord, options: FoundJobsOptions): Promise<FoundJob | null> {
  const { program, fresh } = options;
  if (!await isRunning(record.process)) return await end(record, null, options);
  if (fresh) return await end(record, "a fresh start was asked for", options);
  if (record.protocol !== JOB_PROTOCOL_VERSION || record.program !== program) {
    return await end(record, "it belongs to another version of the program", options);
  }
  try {
    return { record, components: await ask(record, options) };
  } catch (error) {
    return await end(record, `it does not answer: ${error}`, options, SILENT_DRAIN_MS);
  }
}

/** Whoever connects takes the job over from who was connected before, so this cannot stay. */
async function ask(
  record: JobRecord,
  { dataFolder, log, answerMs }: FoundJobsOptions,
): Promise<FoundJob["components"]> {
  const { job, process: { pid } } = record;
  const { socket } = jobFiles(dataFolder, job);
  const signal = AbortSignal.timeout(answerMs);
  const ignored = { onReport: () => {}, onReadings: () => {}, onStuck: () => {} };
  const link = await JobLink.connect({ job, pid, socket, log, signal, ...ignored });
  link.close();
  await link.closed;
  return link.components;
}

async function end(
  record: UnrecordedJob,
  why: string | null,
  { dataFolder, log }: FoundJobsOptions,
  drainMs?: number,
): Promise<null> {
  const { job, process: { pid } } = record;
  if (why !== null) log.warning(`job ${job} of an earlier run, process ${pid}, is ended because ${why}`);
  // One that cannot be ended keeps nobody from starting the others.
  try {
    const hasEnded = await endLeftoverJob(dataFolder, record, drainMs === undefined ? {} : { drainMs });
    if (!hasEnded) log.error(`process ${pid} of job ${job} is left behind: SIGKILL does not end it`);
  } catch (error) {
    log.error(`process ${pid} of job ${job} cannot be ended: ${error}`);
  }
  return null;
}
