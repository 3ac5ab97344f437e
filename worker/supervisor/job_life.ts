/**
 * One life of a job: its process from start to end, and the connection with it, made anew when it breaks. A process that
 * does not answer is killed. Owned by the job's supervisor, in the process of `serve`.
 */
import type { Definitions } from "../../components/addon/addon.ts";
import { Backoff } from "../../components/backoff.ts";
import { pause } from "../../components/pause.ts";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import { JOB_PROTOCOL_VERSION } from "../../manager/contract/job_protocol.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { AdoptedProcess } from "../process/adopted_process.ts";
import { startJobProcess } from "../process/job_process.ts";
import { type JobFiles, type JobRecord, removeJobFiles, writeJobRecord } from "../process/job_record.ts";
import type { ProcessIdentity } from "../process/process_identity.ts";
import type { ProcessEnd, RunningProcess } from "../process/running_process.ts";
import { JobLink, type JobReadings, type JobReport, type JobStuck } from "./job_link.ts";
import { JobOrders } from "./job_orders.ts";

const CONNECT_PAUSE_MS = 50;

/** What a process may still do for its other components when one of them does not end. */
const STUCK_DRAIN_MS = 3000;

/**
 * How a life ended: how its process did, that it was killed because it did not answer, that it had to end because one of
 * its components did not, or that none could be had.
 */
export interface LifeEnd {
  readonly how: ProcessEnd["how"] | "no-answer" | "stuck" | "not-started";
  /** The signal's name, the exit status as text, the component that did not end, or what the system said. */
  readonly reason: string;
  /** Where the fault lies of a component that did not end. */
  readonly hang?: Pick<JobStuck, "layer" | "culprit">;
}

/** Options of {@linkcode JobLife.begin}. */
export interface JobLifeOptions {
  readonly job: string;
  readonly files: JobFiles;
  /** All component types. */
  readonly definitions: Definitions;
  /** Program and arguments. */
  readonly command: readonly string[];
  readonly environment: Record<string, string>;
  /** The program's version, for the record. */
  readonly program: string;
  readonly log: Logger;
  /** How long the process may take to say hello, after its start and after a break. */
  readonly readyMs: number;
  /** How long it may take to answer any question before it counts as hanging. */
  readonly answerMs: number;
  readonly onReport: (report: JobReport) => void;
  readonly onReadings: (readings: JobReadings) => void;
}

/** A process that runs, and what it was told. */
export class JobLife {
  /** Resolves when the process has ended, or was left behind, and its files are gone. */
  readonly ended: Promise<LifeEnd>;
  readonly #options: JobLifeOptions;
  readonly #process: RunningProcess;
  #link: JobLink | null = null;
  #wanted: readonly ComponentSpec[] = [];
  readonly #orders: JobOrders;
  #state: "living" | "stopping" | "silent" | "stuck" = "living";
  /** The component that did not end. */
  #stuck: JobStuck | null = null;

  private constructor(process: RunningProcess, options: JobLifeOptions) {
    this.#process = process;
    this.#options = options;
    this.#orders = new JobOrders(options.definitions);
    this.ended = this.#live();
  }

  /**
   * Starts the process.
   *
   * @param options What to start, and who hears of it.
   */
  static async begin(options: JobLifeOptions): Promise<JobLife> {
    await removeJobFiles(options.files);
    return new JobLife(await startJobProcess(options), options);
  }

  /**
   * Goes on with a process that an earlier `serve` started.
   *
   * @param identity Which.
   * @param options As if it was started now, and who hears of it.
   */
  static adopt(identity: ProcessIdentity, options: JobLifeOptions): JobLife {
    return new JobLife(new AdoptedProcess(identity, options.log), options);
  }

  /** The id of the process. */
  get pid(): number {
    return this.#process.pid;
  }

  /** The connection with the process, null while there is none. */
  get link(): JobLink | null {
    return this.#link;
  }

  /**
   * Makes the process run exactly these components, as soon as it answers.
   *
   * @param wanted In dependency order.
   * @param state What its record is to say of them.
   */
  setWanted(wanted: readonly ComponentSpec[], state: Pick<JobRecord, "configuration" | "stopped">): void {
    this.#wanted = wanted;
    this.#tell();
    this.#record(state);
  }

  /**
   * Makes the process stop a component and start it anew, since it failed there.
   *
   * @param id The component.
   */
  startAnew(id: string): void {
    this.#orders.startAnew(id);
    this.#tell();
  }

  /**
   * Asks the process to end, and kills it when it does not.
   *
   * @param drainMs How long it may take.
   */
  async stop(drainMs: number): Promise<void> {
    if (this.#state === "living") this.#state = "stopping";
    await this.#process.stop(drainMs);
    await this.ended;
  }

  /** Without a record, on a full disk say, the job runs as well; only a later `serve` ends it instead of going on with it. */
  #record(state: Pick<JobRecord, "configuration" | "stopped">): void {
    const { identity } = this.#process;
    if (identity === null || this.#process.endedSignal.aborted) return;
    const { job, files, log, program } = this.#options;
    try {
      writeJobRecord(files.record, { job, process: identity, protocol: JOB_PROTOCOL_VERSION, program, ...state });
    } catch (error) {
      log.error(`cannot write ${files.record}: ${error}`);
    }
  }

  async #live(): Promise<LifeEnd> {
    const linked = this.#keepLinked();
    const end = await this.#process.ended;
    if (end.how === "unkillable") {
      this.#options.log.error(
        `process ${this.pid} of job ${this.#options.job} is left behind: SIGKILL does not end it`,
      );
    }
    this.#link?.close();
    await linked;
    try {
      await removeJobFiles(this.#options.files);
    } catch (error) {
      this.#options.log.error(`cannot remove the files of job ${this.#options.job}: ${error}`);
    }
    if (this.#stuck !== null) {
      const { component, layer, culprit } = this.#stuck;
      return { how: "stuck", reason: component, hang: { layer, culprit } };
    }
    return this.#state === "silent" && end.reason === "SIGKILL" ? { ...end, how: "no-answer" } : end;
  }

  async #keepLinked(): Promise<void> {
    const backoff = new Backoff();
    while (this.#state === "living" && !this.#process.endedSignal.aborted) {
      const link = await this.#connect();
      if (link === null) return;
      backoff.noteWell(true);
      this.#link = link;
      this.#process.noteLink(true);
      this.#orders.takeOver(link.components);
      this.#tell();
      if (!await this.#listen(link)) return this.#giveUp(`it did not answer within ${this.#options.answerMs} ms`);
      this.#link = null;
      this.#process.noteLink(false);
      const delayMs = backoff.noteFailure();
      if (delayMs === null) return this.#giveUp("its connection broke again and again");
      await pause(delayMs, this.#process.endedSignal);
    }
  }

  /** Tries until it is time to give up: a process that is about to end may still let others in. */
  async #connect(): Promise<JobLink | null> {
    const { job, files, log, readyMs, onReport, onReadings } = this.#options;
    const { pid, endedSignal } = this.#process;
    const signal = AbortSignal.any([endedSignal, AbortSignal.timeout(readyMs)]);
    for (let cause: unknown = null;;) {
      try {
        const onStuck = (stuck: JobStuck): void => this.#replace(stuck);
        return await JobLink.connect({ job, pid, socket: files.socket, log, signal, onReport, onReadings, onStuck });
      } catch (error) {
        if (endedSignal.aborted || this.#state !== "living") return null;
        if (!signal.aborted) cause = error instanceof Error ? error.cause ?? error : error;
      }
      if (signal.aborted) {
        this.#giveUp(`it did not say hello within ${readyMs} ms${cause === null ? "" : `: ${cause}`}`);
        return null;
      }
      await pause(CONNECT_PAUSE_MS, endedSignal);
    }
  }

  /**
   * Waits until the connection ends, and asks now and then for something, so that a process that hangs does not go on
   * looking well.
   *
   * @returns False when there was no answer.
   */
  async #listen(link: JobLink): Promise<boolean> {
    const { answerMs } = this.#options;
    const closed = new AbortController();
    void link.closed.then(() => closed.abort());
    while (this.#state === "living") {
      await pause(answerMs / 2, closed.signal);
      if (closed.signal.aborted) return true;
      if (await link.answers(answerMs)) continue;
      return this.#state !== "living";
    }
    await link.closed;
    return true;
  }

  #replace(stuck: JobStuck): void {
    if (this.#state !== "living") return;
    const { component } = stuck;
    this.#options.log.error(`job ${this.#options.job}, process ${this.pid}, has to end because ${component} does not`);
    this.#state = "stuck";
    this.#stuck = stuck;
    void this.#process.stop(STUCK_DRAIN_MS);
  }

  #giveUp(why: string): void {
    this.#options.log.error(`killing job ${this.#options.job}, process ${this.pid}, because ${why}`);
    this.#state = "silent";
    this.#process.kill();
  }

  #tell(): void {
    if (this.#link === null) return;
    for (const order of this.#orders.next(this.#wanted)) this.#link.send(order);
  }
}
