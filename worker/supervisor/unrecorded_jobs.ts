/**
 * Finds jobs of an earlier `serve` that run without a record, since a full disk took none: each listens on a socket in
 * `DATA/run`, and says who it is. In the process of `serve`.
 */
import { parse } from "valibot";
import { RESERVED_JOBS } from "../../manager/contract/job_name.ts";
import { JOB_PROTOCOL_VERSION, jobToWorker, MAX_LINE_BYTES } from "../../manager/contract/job_protocol.ts";
import { JsonLineWriter, readJsonLines } from "../../manager/contract/json_lines.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { closeConnection } from "../close_connection.ts";
import type { JobRecord } from "../process/job_record.ts";
import { identifyProcess } from "../process/process_identity.ts";

/** What is known of such a job. */
export type UnrecordedJob = Pick<JobRecord, "job" | "process">;

/** Options of {@linkcode findUnrecordedJobs}. */
export interface UnrecordedJobsOptions {
  /** Absolute. */
  readonly dataFolder: string;
  /** Jobs that have a record. */
  readonly recorded: ReadonlySet<string>;
  readonly log: Logger;
  /** How long a job may take to say hello. */
  readonly answerMs: number;
}

/**
 * Asks whoever listens on a job's socket.
 *
 * @param options Where, and which jobs are known.
 */
export async function findUnrecordedJobs(options: UnrecordedJobsOptions): Promise<UnrecordedJob[]> {
  const asked: Promise<UnrecordedJob | null>[] = [];
  for await (const { name } of Deno.readDir(`${options.dataFolder}/run`)) {
    const [, job] = /^(.+)\.sock$/.exec(name) ?? [];
    if (job === undefined || RESERVED_JOBS.includes(job) || options.recorded.has(job)) continue;
    asked.push(ask(job, options));
  }
  return (await Promise.all(asked)).filter((job) => job !== null);
}

async function ask(job: string, { dataFolder, log, answerMs }: UnrecordedJobsOptions): Promise<UnrecordedJob | null> {
  const path = `${dataFolder}/run/${job}.sock`;
  let connection: Deno.UnixConn;
  try {
    connection = await Deno.connect({ transport: "unix", path });
  } catch {
    // Nobody listens: the file is all that is left.
    return null;
  }
  const timer = setTimeout(() => closeConnection(connection), answerMs);
  try {
    await new JsonLineWriter(connection).write({ v: JOB_PROTOCOL_VERSION, type: "hello" });
    const { value } = await readJsonLines(connection.readable, MAX_LINE_BYTES).next();
    const hello = parse(jobToWorker, value);
    const identity = hello.type === "hello" && hello.job === job ? await identifyProcess(hello.pid) : null;
    return identity === null ? null : { job, process: identity };
  } catch (error) {
    log.warning(`whoever listens on ${path} without a record does not say which process it is: ${error}`);
    return null;
  } finally {
    clearTimeout(timer);
    closeConnection(connection);
  }
}
