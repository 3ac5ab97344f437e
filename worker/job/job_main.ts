/**
 * The process of one job: hosts components, joins their feeds, and does what its worker says. It outlives the worker's
 * process; SIGTERM and SIGINT drain and end it.
 */
import { isDeepStrictEqual, parseArgs } from "node:util";
import { openCatalogue } from "../../components/addon/open_catalogue.ts";
import type { Catalogue } from "../../components/catalogue.ts";
import { isLiveChange } from "../../components/live_change.ts";
import { Reactor } from "../../ffi/reactor.ts";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import type { WorkerToJob } from "../../manager/contract/job_protocol.ts";
import { withDeadline } from "../with_deadline.ts";
import { sharedBaseTime } from "./base_time.ts";
import { BouncerHub } from "./bouncer/bouncer_hub.ts";
import { notRunning } from "./component/act_on.ts";
import { HostedComponent } from "./component/hosted_component.ts";
import { ControlServer } from "./control_server.ts";
import { DebugLevels } from "./debug_levels.ts";
import { FeedHub } from "./feed/feed_hub.ts";
import { FeedServer } from "./feed/feed_server.ts";
import { RemoteFeed } from "./feed/remote_feed.ts";
import { JobLog } from "./job_log.ts";
import type { JobSurroundings } from "./job_surroundings.ts";
import { ProcessFigures } from "./process_figures.ts";

/** How often a job to which no worker has come yet looks whether the one that started it still lives. */
const LOOK_FOR_PARENT_MS = 10_000;
const OPTIONS = { name: { type: "string" }, data: { type: "string" }, parent: { type: "string" } } as const;
/** Components have so long to end; the worker's patience is longer. */
const DRAIN_MS = 6000;

/**
 * Runs a job until it is told to end.
 *
 * @param args `--name NAME --data DIR --parent PID`, the last the process that starts it.
 * @returns The exit status.
 */
export async function jobMain(args: readonly string[]): Promise<number> {
  const { name, data, parent } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (name === undefined || data === undefined || parent === undefined) {
    throw new TypeError("Cannot run a job without --name, --data and --parent");
  }
  const job = new Job(name, { dataFolder: data, catalogue: await openCatalogue(data), parent: Number(parent) });
  return await job.run();
}

class Job {
  readonly #name: string;
  readonly #log: JobLog;
  readonly #debug: DebugLevels;
  readonly #surroundings: JobSurroundings;
  readonly #control: ControlServer;
  readonly #feeds: FeedServer;
  readonly #components = new Map<string, HostedComponent>();
  /** What the worker told it to run last, by id; what it hosts follows. */
  readonly #told = new Map<string, ComponentSpec>();
  /** Starts and stops of one component follow one another. */
  readonly #work = new Map<string, Promise<void>>();
  readonly #noWorker: ReturnType<typeof setInterval>;
  readonly #figures = new ProcessFigures();
  readonly #ended = Promise.withResolvers<number>();

  constructor(
    name: string,
    { dataFolder, catalogue, parent }: { dataFolder: string; catalogue: Catalogue; parent: number },
  ) {
    this.#name = name;
    const runFolder = `${dataFolder}/run`;
    this.#log = new JobLog(name, `${dataFolder}/log/${name}.log`);
    this.#debug = new DebugLevels(this.#log);
    const log = this.#log.logger(null);
    const reactor = new Reactor({ onError: (error) => log.error(describe(error)) });
    // Its pipelines go by it until the process ends, so it is held until then.
    const { ns: baseTimeNs } = sharedBaseTime(runFolder);
    const hub = new FeedHub(name, (spec) => new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log }));
    this.#feeds = new FeedServer({ job: name, runFolder, reactor, hub, log });
    this.#control = new ControlServer({
      job: name,
      socket: `${runFolder}/${name}.sock`,
      log,
      onMessage: (message) => this.#obey(message),
      components: () => [...this.#told.values()],
      onWorker: () => this.#reportAll(),
    });
    this.#noWorker = setInterval(() => this.#lookForParent(parent), LOOK_FOR_PARENT_MS);
    const report: JobSurroundings["report"] = (report) => this.#control.say({ type: "report", ...report });
    const showReadings: JobSurroundings["showReadings"] = (component, readings) =>
      this.#control.say({ type: "readings", component, readings });
    this.#surroundings = {
      reactor,
      hub,
      bouncers: new BouncerHub({ job: name, runFolder, log }),
      catalogue,
      log: this.#log,
      baseTimeNs,
      dataFolder,
      runFolder,
      report,
      showReadings,
    };
  }

  async run(): Promise<number> {
    const log = this.#log.logger(null);
    const end = (): void => this.#ended.resolve(0);
    for (const signal of ["SIGTERM", "SIGINT"] as const) Deno.addSignalListener(signal, end);
    globalThis.addEventListener("unhandledrejection", (event) => {
      event.preventDefault();
      log.error(describe(event.reason));
      this.#ended.resolve(1);
    });
    log.info(`job ${this.#name} is ready`);
    const status = await this.#ended.promise;
    await this.#drain();
    return status;
  }

  /** Ends everything, what eats before what it eats. A component that hangs does not keep the others. */
  async #drain(): Promise<void> {
    this.#told.clear();
    const all = [...this.#components.keys()].reverse().map((id) => this.#stop(id));
    const drained = Promise.all(all).then(() =>
      Promise.all([this.#surroundings.hub.close(), this.#surroundings.bouncers.close()])
    );
    await withDeadline(drained, { ms: DRAIN_MS, late: undefined });
    clearInterval(this.#noWorker);
    this.#feeds[Symbol.dispose]();
    await this.#control.close();
    await this.#surroundings.reactor.close();
    this.#log[Symbol.dispose]();
  }

  /** Whoever died while it started this job may have left no record of it: no worker comes then, and it has nothing to do. */
  #lookForParent(parent: number): void {
    if (Deno.ppid !== parent) this.#ended.resolve(0);
  }

  #reportAll(): void {
    clearInterval(this.#noWorker);
    this.#log.tellAgain();
    for (const component of this.#components.values()) component.tellAll();
  }

  #obey(message: WorkerToJob): void {
    switch (message.type) {
      case "start":
        this.#told.set(message.component.id, message.component);
        return void this.#inTurn(message.component.id, () => this.#start(message.component));
      case "stop":
        this.#told.delete(message.component);
        return void this.#stop(message.component);
      case "stats":
        return void this.#tellStats(message);
      case "act":
        return void this.#act(message);
      case "remind":
        return void this.#inTurn(message.component, () => this.#remind(message.component));
      case "graph": {
        const value = this.#components.get(message.component)?.graph() ?? null;
        return this.#control.say({ type: "done", id: message.id, value });
      }
      case "debug":
        return this.#debug.set(message.component, message.level);
    }
  }

  async #start(spec: HostedComponent["spec"]): Promise<void> {
    // Something else was said since, and its turn comes.
    if (this.#told.get(spec.id) !== spec) return;
    const running = this.#components.get(spec.id);
    if (running !== undefined && isDeepStrictEqual(running.spec, spec)) return running.report();
    const definition = this.#surroundings.catalogue.get(spec.type)?.definition;
    if (running !== undefined && isLiveChange(definition, running.spec, spec) && await running.change(spec)) return;
    if (running !== undefined && !await running.close()) {
      return this.#control.say({ type: "stuck", component: spec.id, ...running.hang });
    }
    this.#components.set(spec.id, new HostedComponent(spec, this.#surroundings));
  }

  async #remind(id: string): Promise<void> {
    const running = this.#components.get(id);
    if (running !== undefined) await running.change(running.spec);
  }

  async #tellStats({ id, component }: Extract<WorkerToJob, { type: "stats" }>): Promise<void> {
    const stats = this.#components.get(component)?.stats() ?? { uptimeSeconds: 0, feeds: [] };
    // Asked about nobody, it need only answer.
    const figures = component === "" ? null : await this.#figures.get().catch((error) => {
      this.#log.logger(null).warning(`cannot tell what this process takes: ${describe(error)}`);
      return null;
    });
    this.#control.say({ type: "stats", id, stats: figures === null ? stats : { ...stats, process: figures } });
  }

  async #act({ id, component, action, args }: Extract<WorkerToJob, { type: "act" }>): Promise<void> {
    const acted = await this.#components.get(component)?.act(action, args) ?? { refused: notRunning(component) };
    if ("done" in acted) this.#control.say({ type: "done", id, value: acted.done });
    else this.#control.say({ type: "refused", id, text: acted.refused });
  }

  #stop(id: string): Promise<void> {
    return this.#inTurn(id, async () => {
      const component = this.#components.get(id);
      if (await component?.close() === false) this.#control.say({ type: "stuck", component: id, ...component!.hang });
      this.#components.delete(id);
    });
  }

  #inTurn(id: string, work: () => Promise<void>): Promise<void> {
    const next = (this.#work.get(id) ?? Promise.resolve()).then(work);
    this.#work.set(id, next);
    return next;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
