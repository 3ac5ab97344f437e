/**
 * A worker on a temporary data folder, with jobs that are real processes without media: what tests of the worker start
 * from. Whatever happens, no process and no file is left.
 */
import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import type { ComponentSpec, JobSpec } from "../../../manager/contract/component_spec.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import type { InstanceReport, WorkerEvent } from "../../../manager/contract/worker_link.ts";
import { LocalWorker } from "../../../worker/local_worker.ts";
import { LocalMachine } from "../../../worker/machine/local_machine.ts";
import type { JobCommand } from "../../../worker/process/job_command.ts";
import type { JobTimes } from "../../../worker/supervisor/job_times.ts";

const SCRIPTED_JOB = new URL("../../fixtures/scripted_job.ts", import.meta.url);

/** Short enough for tests; where a test needs another one it says so. */
const TIMES: JobTimes = { readyMs: 5000, backoff: { firstDelayMs: 20, maxDelayMs: 100 } };

/** How a worker under test is made. */
export interface WorkerBoxOptions {
  /** How each job behaves, by name; others behave well. */
  readonly behaviours?: { readonly [job: string]: string };
  readonly times?: JobTimes;
  /** How jobs are started. @default scripted ones */
  readonly command?: JobCommand;
}

/** A worker under test. */
export class WorkerBox {
  readonly dataFolder = Deno.makeTempDirSync({ prefix: "runnel-worker-" });
  /** What the worker itself logged. */
  readonly lines: string[] = [];
  /** Every event so far. */
  readonly events: WorkerEvent[] = [];
  /** How each instance is now, by `job id`. */
  readonly now = new Map<string, InstanceReport>();
  /** The program's version as the next worker sees it. */
  program = "1";
  /** Whether the next worker ends what it finds. */
  fresh = false;
  readonly #options: WorkerBoxOptions;
  readonly #changed = new EventTarget();
  #worker: LocalWorker | null = null;

  constructor(options: WorkerBoxOptions = {}) {
    this.#options = options;
    Deno.mkdirSync(`${this.dataFolder}/run`);
    Deno.mkdirSync(`${this.dataFolder}/log`);
  }

  get worker(): LocalWorker {
    assert(this.#worker !== null);
    return this.#worker;
  }

  /** Opens the worker. */
  async open(): Promise<LocalWorker> {
    this.#worker = await LocalWorker.open({
      name: "local",
      dataFolder: this.dataFolder,
      definitions,
      command: (job, dataFolder) => this.command(job, dataFolder),
      program: this.program,
      machine: new LocalMachine(new URL("../../../main.ts", import.meta.url), this.dataFolder),
      fresh: this.fresh,
      log: this.log(),
      times: { ...TIMES, ...this.#options.times },
    });
    this.#worker.subscribe((event) => {
      this.events.push(event);
      if (event.type === "instance") this.now.set(`${event.report.job} ${event.report.id}`, event.report);
      this.#changed.dispatchEvent(new Event("change"));
    });
    return this.#worker;
  }

  /** The command of a job. */
  command(job: string, dataFolder: string): readonly string[] {
    if (this.#options.command !== undefined) return this.#options.command(job, dataFolder);
    const behaviour = this.#options.behaviours?.[job] ?? "well";
    return [Deno.execPath(), "run", "-A", SCRIPTED_JOB.href, behaviour, "job", "--name", job, "--data", dataFolder];
  }

  /** A logger that keeps the lines. */
  log(): Logger {
    const write = (level: string) => (text: string): void => void this.lines.push(`${level}: ${text}`);
    return { error: write("error"), warning: write("warning"), info: write("info"), debug: write("debug") };
  }

  /**
   * Waits until an instance is as a test wants it.
   *
   * @param key `job id`.
   */
  async until(key: string, isRight: (report: InstanceReport) => boolean): Promise<InstanceReport> {
    return await this.waitFor(`${key} as wanted`, () => {
      const report = this.now.get(key);
      return report !== undefined && isRight(report) ? report : null;
    });
  }

  /** Waits until something is found, and looks again with every event. */
  async waitFor<T>(what: string, find: () => T | null): Promise<T> {
    const deadline = performance.now() + 15_000;
    for (;;) {
      const found = find();
      if (found !== null) return found;
      if (performance.now() > deadline) {
        throw new Error(
          `no ${what} in time; last: ${JSON.stringify([...this.now.values()])}; ${this.lines.join("\n")}`,
        );
      }
      await this.#change();
    }
  }

  /** Moods of one instance in the order in which they were told, without repetitions. */
  moods(key: string): string[] {
    const moods = this.events.flatMap((event) =>
      event.type === "instance" && `${event.report.job} ${event.report.id}` === key ? [event.report.mood] : []
    );
    return moods.filter((mood, i) => mood !== moods[i - 1]);
  }

  /** Texts of all log lines of a job so far. */
  logTexts(job: string): string[] {
    return this.events.flatMap((event) => event.type === "log" && event.record.job === job ? [event.record.text] : []);
  }

  /** Files in `DATA/run`. */
  runFiles(): string[] {
    return [...Deno.readDirSync(`${this.dataFolder}/run`)].map((entry) => entry.name).sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.close();
    Deno.removeSync(this.dataFolder, { recursive: true });
  }

  async #change(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, 50);
    this.#changed.addEventListener("change", () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
  }
}

/** A component without properties, joined to nothing. */
export function component(id: string, properties: ComponentSpec["properties"] = {}): ComponentSpec {
  return { id, type: "video-test", properties, eaters: [], feeders: [] };
}

/** A job with components of these ids. */
export function job(name: string, ...ids: string[]): JobSpec {
  return { name, components: ids.map((id) => component(id)) };
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(Deno.readTextFileSync(`/proc/${pid}/status`));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
