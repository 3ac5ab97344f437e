/**
 * The worker of the machine on which `serve` runs: keeps the jobs running that its manager wants, gathers how their
 * components are, and their logs. Lives in the process of `serve`, loads no native library. `main.ts` makes it.
 */
import { hiddenWords } from "../components/property/hidden_words.ts";
import type { JobSpec, Json } from "../manager/contract/component_spec.ts";
import type { LogQuery, LogRecord } from "../manager/contract/log_record.ts";
import type { Machine } from "../manager/contract/machine.ts";
import type { ComponentStats } from "../manager/contract/stats.ts";
import type { InstanceReport, WorkerEvent, WorkerLink } from "../manager/contract/worker_link.ts";
import { closeInTurn } from "./close_in_turn.ts";
import type { LocalWorkerOptions } from "./local_worker_options.ts";
import { JobLogs } from "./log/job_logs.ts";
import { removeOldLogs } from "./log/old_logs.ts";
import { jobEnvironment } from "./process/job_command.ts";
import { jobFiles } from "./process/job_record.ts";
import { type FoundJob, FoundJobs } from "./supervisor/found_jobs.ts";
import { JobSupervisor } from "./supervisor/job_supervisor.ts";

/** How long all jobs together may take to end by default. `serve` has 10 s, and something to do besides. */
const DRAIN_MS = 7500;
const ADOPT_MS = 5000;

/** The worker of this machine. */
export class LocalWorker implements WorkerLink {
  readonly name: string;
  readonly machine: Machine;
  readonly #options: LocalWorkerOptions;
  readonly #logs: JobLogs;
  readonly #found: FoundJobs;
  readonly #drainMs: number;
  readonly #listeners = new Set<(event: WorkerEvent) => void>();
  /** In dependency order. */
  #jobs = new Map<string, JobSupervisor>();
  /** Ends when the last change that was asked for is done. */
  #applied: Promise<void> = Promise.resolve();
  #closed: Promise<void> | null = null;

  private constructor(options: LocalWorkerOptions, found: FoundJobs) {
    this.name = options.name;
    this.machine = options.machine;
    this.#found = found;
    this.#options = options;
    this.#drainMs = options.times?.drainMs ?? DRAIN_MS;
    this.#logs = new JobLogs({ log: options.log, onRecord: (record) => this.#emit({ type: "log", record }) });
  }

  /**
   * Makes a worker that runs no job yet. Jobs that an earlier one left running go on until jobs are applied; those that
   * cannot be taken over have ended.
   *
   * @param options What it needs.
   */
  static async open(options: LocalWorkerOptions): Promise<LocalWorker> {
    const { dataFolder, program, fresh = false, log, times = {} } = options;
    const answerMs = times.adoptMs ?? ADOPT_MS;
    return new LocalWorker(options, await FoundJobs.find({ dataFolder, program, fresh, log, answerMs }));
  }

  /**
   * Makes the worker run exactly these jobs. Resolves when those no longer wanted have ended and the others were started;
   * how they are is told by events.
   *
   * @param jobs In dependency order.
   * @throws {TypeError} When a job's name is no file name, or two have the same. Nothing is changed then.
   */
  async apply(jobs: readonly JobSpec[]): Promise<void> {
    this.#checkOpen();
    for (const job of jobs) jobFiles(this.#options.dataFolder, job.name);
    if (new Set(jobs.map((job) => job.name)).size < jobs.length) {
      throw new TypeError(`Cannot apply jobs because names must differ: got ${jobs.map((job) => job.name).join(", ")}`);
    }
    const applied = this.#applied.then(() => this.#applyNow(jobs));
    this.#applied = applied.catch((error) => this.#options.log.error(`cannot apply jobs: ${error}`));
    await applied;
  }

  /**
   * Starts a component that sleeps or is sad; its job is started when it does not run.
   *
   * @param id `flow/component`.
   * @throws {TypeError} When no job has it.
   */
  start(id: string): Promise<void> {
    return Promise.try(() => this.#jobsOf(id).forEach((job) => job.startComponent(id)));
  }

  /**
   * Stops a component; its job goes on with the others, and leaves it stopped when it has to be started again.
   *
   * @param id `flow/component`.
   * @throws {TypeError} When no job has it.
   */
  stop(id: string): Promise<void> {
    return Promise.try(() => this.#jobsOf(id).forEach((job) => job.stopComponent(id)));
  }

  /**
   * Gathers the figures of a component. A job that does not answer in time is left out.
   *
   * @param id `flow/component`.
   * @throws {TypeError} When no job has it.
   */
  async stats(id: string): Promise<{ readonly job: string; readonly stats: ComponentStats }[]> {
    const answers = await Promise.all(
      this.#jobsOf(id).map(async (job) => ({ job: job.name, stats: await job.questions.stats(id) })),
    );
    return answers.flatMap(({ job, stats }) => stats === null ? [] : [{ job, stats }]);
  }

  /**
   * Asks a component, all instances of it, to do something.
   *
   * @param id `flow/component`.
   * @param action One of its type's.
   * @param args What the action takes.
   * @returns What the first instance answers.
   * @throws {RefusedError} When an instance does not run, cannot do it, or does not answer.
   * @throws {TypeError} When no job has it.
   */
  async act(id: string, action: string, args: { readonly [name: string]: Json }): Promise<Json> {
    const answers = await Promise.all(this.#jobsOf(id).map((job) => job.questions.act(id, action, args)));
    return answers[0] ?? null;
  }

  /**
   * Tells a component, all instances of it that run, once more what its live properties are.
   *
   * @param id `flow/component`.
   * @throws {TypeError} When no job has it.
   */
  remind(id: string): Promise<void> {
    return Promise.try(() => this.#jobsOf(id).forEach((job) => job.questions.remind(id)));
  }

  /**
   * Gathers the pipelines of a component. An instance that does not run is left out.
   *
   * @param id `flow/component`.
   * @throws {TypeError} When no job has it.
   */
  async graphs(id: string): Promise<{ readonly job: string; readonly dot: string }[]> {
    const answers = await Promise.all(
      this.#jobsOf(id).map(async (job) => ({ job: job.name, dot: await job.questions.graph(id) })),
    );
    return answers.flatMap(({ job, dot }) => dot === null ? [] : [{ job, dot }]);
  }

  /**
   * Sets how much GStreamer says of a component's elements, until its job ends.
   *
   * @param id `flow/component`.
   * @param level 0 to 9.
   * @throws {RefusedError} When its job does not run.
   * @throws {TypeError} When no job has it, or the level is another.
   */
  debug(id: string, level: number): Promise<void> {
    return Promise.try(() => {
      if (!Number.isInteger(level) || level < 0 || level > 9) {
        throw new TypeError(`Cannot set a debug level because it must be a whole number from 0 to 9: got ${level}`);
      }
      for (const job of this.#jobsOf(id)) job.questions.debug(id, level);
    });
  }

  /**
   * Gives log lines of all jobs, oldest first.
   *
   * @param query Which ones.
   */
  logs(query: LogQuery): Promise<LogRecord[]> {
    return Promise.try(() => this.#logs.query(query));
  }

  /**
   * Gives every event from now on to a listener, after one for each instance as it is.
   *
   * @param listener Must not throw.
   * @returns Ends it.
   */
  subscribe(listener: (event: WorkerEvent) => void): () => void {
    for (const report of this.#reports()) listener({ type: "instance", report });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Drains and stops all jobs, those that eat before those that give; ends within 10 s whatever they do. */
  async close(): Promise<void> {
    this.#closed ??= this.#closeNow();
    await this.#closed;
  }

  /** As {@linkcode close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #applyNow(jobs: readonly JobSpec[]): Promise<void> {
    this.#checkOpen();
    this.#hideSecrets(jobs);
    const before = this.#jobs;
    const wanted = new Set(jobs.map((job) => job.name));
    const surplus = [...before.values()].filter((job) => !wanted.has(job.name)).reverse();
    this.#jobs = new Map(jobs.map((spec) => {
      const job = before.get(spec.name) ?? this.#supervisor(spec, this.#found.take(spec.name));
      return [spec.name, job];
    }));
    const ending = [this.#found.endRest(), ...surplus.map((job) => this.#remove(job))];
    try {
      for (const spec of jobs) before.get(spec.name)?.announce(spec);
      // First, since devices and ports that they hold may be wanted by the others.
      await Promise.all(ending);
      for (const spec of jobs) before.get(spec.name)?.update(spec);
    } finally {
      await Promise.allSettled(ending);
      // Whatever failed: to the next change they are no new ones any more.
      for (const [name, job] of this.#jobs) if (!before.has(name) && this.#closed === null) job.start();
    }
    await removeOldLogs({ dataFolder: this.#options.dataFolder, jobs: wanted, log: this.#options.log });
  }

  #hideSecrets(jobs: readonly JobSpec[]): void {
    for (const { type, properties } of jobs.flatMap(({ components }) => components)) {
      const definition = this.#options.definitions.get(type);
      if (definition !== undefined) this.#logs.hide(hiddenWords(definition.properties, properties));
    }
  }

  async #remove(job: JobSupervisor): Promise<void> {
    await job.close(this.#drainMs);
    await this.#logs.forget(job.name);
  }

  #supervisor(spec: JobSpec, found: FoundJob | null): JobSupervisor {
    const { dataFolder, definitions, command, program, log, times = {} } = this.#options;
    this.#logs.follow(spec.name, jobFiles(dataFolder, spec.name).log);
    return new JobSupervisor(spec, {
      dataFolder,
      definitions,
      command,
      environment: jobEnvironment(Deno.env.toObject()),
      program,
      found,
      log,
      times,
      onReport: (report) => this.#emit({ type: "instance", report }),
      onReadings: ({ component, readings }) => this.#emit({ type: "readings", id: component, readings }),
      onStart: (job) => this.#logs.begin(job),
      lastLines: (job) => this.#logs.lastLines(job),
    });
  }

  async #closeNow(): Promise<void> {
    await Promise.all([closeInTurn([...this.#jobs.values()], this.#drainMs), this.#found.endRest()]);
    await this.#applied;
    await this.#logs.close();
    this.#listeners.clear();
  }

  #reports(): InstanceReport[] {
    return [...this.#jobs.values()].flatMap((job) => job.reports());
  }

  #jobsOf(id: string): JobSupervisor[] {
    const jobs = [...this.#jobs.values()].filter((job) => job.components.includes(id));
    if (jobs.length === 0) {
      throw new TypeError(`Cannot find a component because no job of this worker has it: got ${id}`);
    }
    return jobs;
  }

  #emit(event: WorkerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #checkOpen(): void {
    if (this.#closed !== null) throw new Error(`Cannot apply jobs because worker ${this.name} is closed`);
  }
}
