/**
 * Keeps one job running: starts its process, starts it again when it ends unasked, gives up when that happens too often.
 * One loop owns the process; all else only changes what is wanted. Owned by the worker, in the process of `serve`.
 */
import type { Definitions } from "../../components/addon/addon.ts";
import { Backoff } from "../../components/backoff.ts";
import type { JobSpec } from "../../manager/contract/component_spec.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import type { Message } from "../../manager/contract/message.ts";
import type { InstanceReport } from "../../manager/contract/worker_link.ts";
import { type Finding, firstFinding, inquire } from "../death/inquest.ts";
import type { Death } from "../death/judge_death.ts";
import type { LastLines } from "../log/job_logs.ts";
import type { JobCommand } from "../process/job_command.ts";
import { hashConfiguration, jobFiles } from "../process/job_record.ts";
import { compareWithFound } from "./compare_with_found.ts";
import type { FoundJob } from "./found_jobs.ts";
import { InstanceBoard } from "./instance_board.ts";
import { JobLife, type JobLifeOptions, type LifeEnd } from "./job_life.ts";
import type { JobReadings, JobReport } from "./job_link.ts";
import { JobQuestions } from "./job_questions.ts";
import type { JobTimes } from "./job_times.ts";

/** Options of a {@linkcode JobSupervisor}. */
export interface JobSupervisorOptions {
  /** Absolute. */
  readonly dataFolder: string;
  /** All component types. */
  readonly definitions: Definitions;
  readonly command: JobCommand;
  readonly environment: Record<string, string>;
  /** The program's version. */
  readonly program: string;
  /** The job's process that an earlier `serve` left, null when there is none. */
  readonly found: FoundJob | null;
  readonly log: Logger;
  readonly times: JobTimes;
  readonly onReport: (report: InstanceReport) => void;
  readonly onReadings: (readings: JobReadings) => void;
  /** Notes that a new process is about to write the job's log. */
  readonly onStart: (job: string) => Promise<void>;
  /** Gives the last lines that the job's process wrote, all of them read. */
  readonly lastLines: (job: string) => Promise<LastLines>;
}

/** One job that shall run. */
export class JobSupervisor {
  /** Asks its process, while it has one. */
  readonly questions: JobQuestions;
  readonly #options: JobSupervisorOptions;
  readonly #board: InstanceBoard;
  readonly #backoff: Backoff;
  readonly #closing = new AbortController();
  #spec: JobSpec;
  /** Until it is adopted. */
  #found: FoundJob | null;
  #life: JobLife | null = null;
  /** How long its process may take to end once all is closed. */
  #drainMs = 0;
  #loop: Promise<void> = Promise.resolve();
  /** Ends when no end of a process is looked into any more. */
  #inquests: Promise<void> = Promise.resolve();
  /** The process that runs now, or ran last; null when it could not be started. */
  #pid: number | null = null;
  /** Resolved when a job that rests shall go on; replaced then. */
  #asked = Promise.withResolvers<void>();

  /**
   * @param spec The job.
   * @param options How to run it, and who hears of it.
   */
  constructor(spec: JobSpec, options: JobSupervisorOptions) {
    this.#spec = spec;
    this.#found = options.found;
    this.#options = options;
    this.#backoff = new Backoff(options.times.backoff);
    this.questions = new JobQuestions(() => this.#life?.link ?? null, options.times.statsMs ?? 2000);
    this.#board = new InstanceBoard({
      job: spec.name,
      definitions: options.definitions,
      onReport: options.onReport,
      failureShownMs: options.times.failureShownMs ?? 600_000,
    });
    this.#board.setComponents(spec.components);
    if (options.found !== null) compareWithFound(this.#board, options.found, options.log);
  }

  /** The job's name. */
  get name(): string {
    return this.#spec.name;
  }

  /** Ids of its components. */
  get components(): string[] {
    return this.#board.ids;
  }

  /** Begins to run the job. */
  start(): void {
    this.#loop = this.#supervise();
  }

  /**
   * Makes known which components will come with the next list, so that they can be asked and ordered already.
   *
   * @param spec The job as it will be.
   */
  announce(spec: JobSpec): void {
    this.#board.announce(spec.components);
  }

  /**
   * Takes over another list of components: stops and starts those that differ.
   *
   * @param spec The job under the same name.
   */
  update(spec: JobSpec): void {
    if (JSON.stringify(spec) === JSON.stringify(this.#spec)) return;
    this.#spec = spec;
    this.#board.setComponents(spec.components);
    this.#tell();
    this.#wake();
  }

  /**
   * Starts a component, and the job when it rests or was given up.
   *
   * @param id One of its components.
   */
  startComponent(id: string): void {
    const wasSad = this.#board.reports().some((report) => report.id === id && report.mood === "sad");
    this.#board.setWanted(id, true);
    this.#backoff.reset();
    this.#tell();
    this.#wake();
    if (wasSad) this.#life?.startAnew(id);
  }

  /**
   * Stops a component; it stays stopped when the job is started again.
   *
   * @param id One of its components.
   */
  stopComponent(id: string): void {
    this.#board.setWanted(id, false);
    this.#tell();
  }

  /** How all its components are. */
  reports(): InstanceReport[] {
    return this.#board.reports();
  }

  /**
   * Ends the job for good. Safe to call twice.
   *
   * @param drainMs How long its process may take before it is killed.
   */
  async close(drainMs: number): Promise<void> {
    this.#drainMs = drainMs;
    // One that was found, and with which nobody has gone on yet, has to end, too.
    if (this.#found !== null) this.start();
    this.#closing.abort();
    this.#board.close();
    this.#wake();
    await this.#life?.stop(drainMs);
    await this.#loop;
    await this.#inquests;
  }

  async #supervise(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      if (this.#found === null && this.#board.wanted.length === 0) {
        await this.#asked.promise;
        continue;
      }
      const end = await this.#liveOnce();
      if (this.#closing.signal.aborted) break;
      await this.#afterCrash(end);
    }
  }

  async #liveOnce(): Promise<LifeEnd> {
    const { times } = this.#options;
    let life: JobLife;
    this.#pid = null;
    try {
      life = await this.#begin();
    } catch (error) {
      return { how: "not-started", reason: String(error) };
    }
    this.#life = life;
    this.#pid = life.pid;
    this.#board.setProcess(life.pid);
    this.#tell();
    // Whoever closed it while it began could not stop it yet.
    if (this.#closing.signal.aborted) void life.stop(this.#drainMs);
    const fromMs = performance.now();
    const end = await life.ended;
    this.#life = null;
    if (performance.now() - fromMs >= (times.longLifeMs ?? 600_000)) this.#backoff.reset();
    return end;
  }

  async #begin(): Promise<JobLife> {
    const { log, onStart } = this.#options;
    const found = this.#found;
    this.#found = null;
    if (found !== null) return JobLife.adopt(found.record.process, this.#lifeOptions());
    await onStart(this.name);
    const life = await JobLife.begin(this.#lifeOptions());
    log.info(`job ${this.name} started, process ${life.pid}`);
    return life;
  }

  #lifeOptions(): JobLifeOptions {
    const { command, dataFolder, definitions, environment, program, log, times, onReadings } = this.#options;
    return {
      job: this.name,
      files: jobFiles(dataFolder, this.name),
      definitions,
      command: command(this.name, dataFolder),
      environment,
      program,
      log,
      readyMs: times.readyMs ?? 60_000,
      answerMs: times.answerMs ?? 30_000,
      onReport: (report) => this.#takeReport(report),
      onReadings,
    };
  }

  async #afterCrash(end: LifeEnd): Promise<void> {
    const job = this.#spec.name;
    const death: Death = { end, pid: this.#pid, last: await this.#options.lastLines(job), kernel: [] };
    const delayMs = this.#backoff.noteFailure();
    const gaveUp = delayMs === null;
    this.#options.log.error(
      `job ${job} ended: ${end.how} ${end.reason}; ${gaveUp ? "not started again" : `starting again in ${delayMs} ms`}`,
    );
    const at = new Date().toISOString();
    const failure = ({ args, debug }: Finding) => (component: string): Message => ({
      id: gaveUp ? "job-keeps-crashing" : "job-crashed",
      level: "error",
      args: { job, component, how: end.how, reason: end.reason, ...args },
      at,
      debug,
    });
    this.#board.setFailed(gaveUp ? "sad" : "lost", failure(firstFinding(death)));
    this.#lookInto(death, (finding) => this.#board.amend(at, failure(finding)));
    // Through the porter somebody would ask for another try: nobody can, so it is given one unasked.
    const isEntrance = this.#spec.components.some(({ type }) => type === "porter");
    await this.#rest(gaveUp && isEntrance ? this.#options.times.entranceRestMs ?? 30_000 : delayMs);
    if (gaveUp) this.#backoff.reset();
  }

  /** Nothing waits for it: the job is started again meanwhile. */
  #lookInto(death: Death, onFinding: (finding: Finding) => void): void {
    const { log } = this.#options;
    const { signal } = this.#closing;
    const inquest = inquire(death, signal).then((finding) => {
      if (signal.aborted) return;
      const { layer, culprit, package: brings, part } = finding.args;
      log.info(`job ${this.name}: layer ${layer}, culprit ${culprit}, package ${brings}, part ${part}`);
      onFinding(finding);
    });
    this.#inquests = Promise.all([
      this.#inquests,
      inquest.catch((error) => log.warning(`cannot look into the end of job ${this.name}: ${error}`)),
    ]).then(() => {});
  }

  /** Waits, but not when something is asked of the job; null waits for just that. */
  async #rest(delayMs: number | null): Promise<void> {
    if (this.#closing.signal.aborted) return;
    const timer = delayMs === null ? undefined : setTimeout(() => this.#wake(), delayMs);
    await this.#asked.promise;
    clearTimeout(timer);
  }

  #takeReport(report: JobReport): void {
    this.#board.takeReport(report);
    this.#backoff.noteWell(this.#board.isSettled);
  }

  #tell(): void {
    const configuration = hashConfiguration(this.#spec);
    this.#life?.setWanted(this.#board.wanted, { configuration, stopped: this.#board.stopped });
  }

  #wake(): void {
    this.#asked.resolve();
    this.#asked = Promise.withResolvers();
  }
}
