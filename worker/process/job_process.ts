/**
 * The process of one job: started in a session of its own, with its output in a file and not in a pipe, so that it
 * outlives `serve`; ended by SIGTERM, then SIGKILL. Owned by the job's life, in the process of `serve`.
 */
import type { JobFiles } from "./job_record.ts";
import { identifyProcess, type ProcessIdentity } from "./process_identity.ts";
import { LEFT_BEHIND, type ProcessEnd, type RunningProcess, UNKILLABLE_MS } from "./running_process.ts";

/** Options of {@linkcode startJobProcess}. */
export interface JobProcessOptions {
  /** Program and arguments. */
  readonly command: readonly string[];
  readonly environment: Record<string, string>;
  readonly files: JobFiles;
}

/**
 * `exec` leaves no shell behind: the job has the id that was spawned. Append mode, so that rotating loses nothing. A log
 * that cannot be opened, on a disk that became read-only say, keeps no job from running.
 */
const APPEND_OUTPUT = 'log=$1; shift; { true >>"$log"; } 2>/dev/null || log=/dev/null; exec "$@" >>"$log" 2>&1';

/** A process that was started. */
export class JobProcess implements RunningProcess {
  readonly pid: number;
  readonly identity: ProcessIdentity | null;
  readonly ended: Promise<ProcessEnd>;
  readonly endedSignal: AbortSignal;
  readonly #child: Deno.ChildProcess;
  readonly #end: (end: ProcessEnd) => void;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param child The process, as spawned.
   * @param identity What tells it from others.
   */
  constructor(child: Deno.ChildProcess, identity: ProcessIdentity | null) {
    const ended = new AbortController();
    const { promise, resolve } = Promise.withResolvers<ProcessEnd>();
    this.#child = child;
    this.pid = child.pid;
    this.identity = identity;
    this.endedSignal = ended.signal;
    this.ended = promise;
    this.#end = (end) => {
      clearTimeout(this.#leaving);
      ended.abort();
      resolve(end);
    };
    void child.status.then(({ signal, code }) => {
      this.#end(signal === null ? { how: "exit", reason: String(code) } : { how: "signal", reason: signal });
    });
  }

  /** Nothing: the end of a child is seen in any case. */
  noteLink(): void {}

  async stop(drainMs: number): Promise<ProcessEnd> {
    this.#signal("SIGTERM");
    const timer = setTimeout(() => this.kill(), drainMs);
    try {
      return await this.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  kill(): void {
    if (this.endedSignal.aborted) return;
    this.#signal("SIGKILL");
    this.#leaving ??= setTimeout(() => this.#leave(), UNKILLABLE_MS);
  }

  #leave(): void {
    this.#child.unref();
    this.#end(LEFT_BEHIND);
  }

  /** The id is safe to use: the process is a child, so its id stays taken until its end has been seen here. */
  #signal(name: "SIGTERM" | "SIGKILL"): void {
    if (this.endedSignal.aborted) return;
    try {
      // Somebody waits for its end now.
      this.#child.ref();
      this.#child.kill(name);
    } catch (error) {
      // It has ended, and the news of it is on its way.
      const isOver = error instanceof TypeError || error instanceof Deno.errors.BadResource;
      if (!isOver && !(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

/**
 * Starts the process of a job.
 *
 * @param options What to start, and where its output goes.
 */
export async function startJobProcess(options: JobProcessOptions): Promise<JobProcess> {
  const child = new Deno.Command("/bin/sh", {
    args: ["-c", APPEND_OUTPUT, "sh", options.files.log, ...options.command],
    clearEnv: true,
    env: options.environment,
    detached: true,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  child.unref();
  try {
    return new JobProcess(child, await identifyProcess(child.pid));
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}
