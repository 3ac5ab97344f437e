/**
 * A box that runs: worker, state, API, and who may come in. It is the root of the process of `serve`: it starts everything in
 * order, and closes it in reverse, also when a start fails.
 */
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Definitions } from "../components/addon/addon.ts";
import { atMost } from "./at_most.ts";
import { openDatabase } from "./auth/database.ts";
import { Gate } from "./auth/gate.ts";
import { People } from "./auth/people.ts";
import { Sessions } from "./auth/sessions.ts";
import { SetupCode } from "./auth/setup_code.ts";
import { Throttle } from "./auth/throttle.ts";
import { PlanetDesk } from "./config/planet_desk.ts";
import { PlanetHistory } from "./config/planet_history.ts";
import type { JobSpec, Json } from "./contract/component_spec.ts";
import type { TextRef } from "./contract/message.ts";
import type { WorkerLink } from "./contract/worker_link.ts";
import type { CreateWorker } from "./create_worker.ts";
import { ApiPublication } from "./data_folder/api_publication.ts";
import { checkSocketPath, type DataFolder } from "./data_folder/data_folder.ts";
import type { SecretFile } from "./data_folder/secret_file.ts";
import { removeFile } from "./data_folder/whole_file.ts";
import { LogDesk } from "./log/log_desk.ts";
import type { ServeLog } from "./log/serve_log.ts";
import { LOCAL_WORKER, type Planet, type PlanetProblem, type ReadPlanet } from "./planet/planet.ts";
import { porterUrl, shownUrl } from "./porter/porter_url.ts";
import { EventHub } from "./state/event_hub.ts";
import { StateTree } from "./state/state_tree.ts";
import type { Texts } from "./text/texts.ts";
import { VERSION } from "./version.ts";

/** What a box is made of. */
export interface BoxOptions {
  /** Prepared and locked. */
  readonly folder: DataFolder;
  readonly planetFile: string;
  /** What stood in the file, and what it says. */
  readonly planetText: string;
  readonly planet: Planet;
  /** Takes the place of `listen` of the porter. @default what the planet says */
  readonly listen?: Json;
  readonly definitions: Definitions;
  readonly readPlanet: ReadPlanet;
  /** What `readPlanet` finds behind `!secret`. */
  readonly secrets: SecretFile;
  readonly createWorker: CreateWorker;
  readonly texts: Texts;
  readonly log: ServeLog;
  /** Ends the jobs that an earlier run left instead of going on with them. @default false */
  readonly fresh?: boolean;
  /** Password of the first administrator, null when somebody is to claim the box. */
  readonly adminPassword: string | null;
}

/** Where a box answers. */
export interface BoxAddress {
  /** Without a slash at its end. */
  readonly url: string;
  /** With this somebody may claim the box; null when somebody has. */
  readonly setupCode: string | null;
}

/** Sockets of a job are named after it, and what follows is no longer than this. */
const LONGEST_SOCKET_SUFFIX = ".feeds";

/** A change that goes on when the box closes may take so long before its jobs are ended all the same. */
const CHANGE_MS = 1000;

/** One box. */
export class Box {
  readonly #options: BoxOptions;
  /** Ends of what was started, in the order of starting. */
  readonly #closers: (() => unknown)[] = [];
  readonly #closing = new AbortController();
  /** Comes with the start; null when that failed before. */
  readonly #desk = Promise.withResolvers<PlanetDesk | null>();
  #started: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  /** @param options Planet, plan and the parts that `main.ts` gives. */
  constructor(options: BoxOptions) {
    this.#options = options;
  }

  /**
   * Starts everything and waits until the box answers through its porter, for as long as that takes.
   *
   * @param onTrouble Is told what keeps the porter from it, such as a port that another program has.
   * @throws {PorterError} When the porter has given up.
   * @throws {Error} `AbortError` when the box was closed meanwhile.
   */
  async start(onTrouble: (text: TextRef) => void): Promise<BoxAddress> {
    try {
      return await (this.#started = this.#startAll(onTrouble));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /**
   * Reads the planet file again, after somebody has edited it; while the box starts, as soon as it goes by a planet.
   *
   * @returns Whether it says something new.
   * @throws {ConfigError} When it is wrong, or the box closes: it goes on with the planet that it has.
   */
  async reload(): Promise<boolean> {
    const desk = await this.#desk.promise;
    return desk !== null && await desk.reload({ by: null }) !== null;
  }

  /** Drains and stops everything, also what a start that goes on still starts. Safe to call twice. */
  close(): Promise<void> {
    this.#closing.abort();
    return this.#closed ??= this.#closeAll();
  }

  async #startAll(onTrouble: (text: TextRef) => void): Promise<BoxAddress> {
    const { folder } = this.#options;
    // One that an earlier run left leads nowhere.
    await removeFile(folder.apiFile);
    const token = randomBytes(32).toString("base64url");
    const parts = await this.#openParts();
    this.#closing.signal.throwIfAborted();
    const running = parts.desk.start();
    this.#desk.resolve(parts.desk);
    const serving = this.#startApi({ ...parts, token });
    // Both, also when one fails: nothing goes on behind the back of who closes it.
    await Promise.allSettled([running, serving]);
    await running;
    const setupCode = await serving;
    return { url: await this.#publish({ ...parts, token, onTrouble }), setupCode };
  }

  /** Worker, state and planet: a change of the planet goes to both of the others. */
  async #openParts(): Promise<{ worker: WorkerLink; state: StateTree; desk: PlanetDesk }> {
    const { createWorker, folder, log, definitions, planetFile, planetText, fresh = false } = this.#options;
    const desk = new PlanetDesk({
      ...this.#options,
      file: planetFile,
      text: planetText,
      history: new PlanetHistory(folder.history, log),
      check: (jobs) => this.#checkSockets(jobs),
      warn: (problems) => this.#warn(problems),
      apply: async (planet, jobs) => {
        // Before the worker, which tells at once of what is new.
        state.replace(planet, jobs);
        await worker.apply(jobs);
      },
      remind: (id) => worker.remind(id),
    });
    const worker = await createWorker({ name: LOCAL_WORKER, dataFolder: folder.path, definitions, log, fresh });
    this.#closers.push(() => desk.close());
    this.#closers.push(() => worker.close());
    const { planet, jobs } = desk;
    const state = new StateTree({ planet, jobs, worker: worker.name, version: VERSION });
    this.#closers.push(worker.subscribe((event) => {
      if (event.type === "instance") state.report(event.report);
      else if (event.type === "readings") state.read(event.id, event.readings);
    }));
    // What a change has to do after that, it does while the worker closes: both wait for the same jobs.
    this.#closers.push(() => atMost(CHANGE_MS, desk.close()));
    return { worker, state, desk };
  }

  #warn(problems: readonly PlanetProblem[]): void {
    const { log, planetFile, texts } = this.#options;
    for (const { line, column, ...text } of problems) {
      log.warning(`${planetFile}:${line}:${column}: ${texts.render(text)}`);
    }
  }

  #checkSockets(jobs: readonly JobSpec[]): void {
    for (const { name } of jobs) checkSocketPath(`${this.#options.folder.run}/${name}${LONGEST_SOCKET_SUFFIX}`);
  }

  async #openGate(localToken: string): Promise<{ gate: Gate; setupCode: string | null }> {
    const { folder, adminPassword } = this.#options;
    const database = openDatabase(folder.database);
    this.#closers.push(() => database.close());
    const people = new People(database);
    if (adminPassword !== null && !people.claimed) await people.claim(adminPassword);
    const setupCode = new SetupCode(folder.setupCode);
    if (people.claimed) await setupCode.remove();
    const printed = people.claimed ? null : await setupCode.readOrMake();
    const sessions = new Sessions(database);
    const gate = new Gate({ people, sessions, setupCode, throttle: new Throttle(), localToken });
    return { gate, setupCode: printed };
  }

  /** Gives the setup code, null when somebody has claimed the box. */
  async #startApi(
    { token, ...parts }: { worker: WorkerLink; state: StateTree; desk: PlanetDesk; token: string },
  ): Promise<string | null> {
    const { folder, log } = this.#options;
    const { gate, setupCode } = await this.#openGate(token);
    // Loaded while the jobs start: it is most of what `serve` has to load.
    const { createApi } = await import("./api/app.ts");
    const { ApiServer } = await import("./api/api_server.ts");
    const events = new EventHub(parts.state);
    this.#closers.push(() => events[Symbol.dispose]());
    const logs = new LogDesk(parts.worker, log);
    const pagesFolder = fileURLToPath(new URL("../ui/dist", import.meta.url));
    const closing = this.#closing.signal;
    const api = createApi({ ...this.#options, ...parts, gate, events, logs, version: VERSION, closing, pagesFolder });
    const server = new ApiServer(api, { path: folder.apiSocket, log });
    await server.start();
    this.#closers.push(() => server.close());
    return setupCode;
  }

  /**
   * Waits for the porter, and says from then on where it listens. Commands can do something about what keeps it from
   * listening.
   */
  async #publish(
    { token, onTrouble, ...parts }: {
      state: StateTree;
      desk: PlanetDesk;
      token: string;
      onTrouble: (text: TextRef) => void;
    },
  ): Promise<string> {
    const { folder, log } = this.#options;
    const publication = new ApiPublication({ path: folder.apiFile, token, log });
    this.#closers.push(() => publication.close());
    const tell = (text: TextRef) => {
      void publication.tell(null);
      onTrouble(text);
    };
    const url = await porterUrl({ ...parts, folder, onTrouble: tell, signal: this.#closing.signal });
    await publication.tell(url);
    this.#closers.push(parts.state.onChange(() => {
      const now = shownUrl(parts);
      if (now !== null) void publication.tell(now);
    }));
    return url;
  }

  async #closeAll(): Promise<void> {
    // The one who started it hears of its failure.
    await Promise.allSettled([this.#started]);
    this.#desk.resolve(null);
    for (const close of this.#closers.reverse()) {
      try {
        await close();
      } catch (error) {
        this.#options.log.error(`could not close everything: ${error}`);
      }
    }
  }
}
