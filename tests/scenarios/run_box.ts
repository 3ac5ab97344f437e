/**
 * Runs the real program for a test: `serve` on a data folder of its own and a port that is free. When the test fails, its
 * error shows what the program printed. However it ends, no process and no file is left.
 */
import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import type { ApiComponent, ApiState } from "../../manager/contract/api.ts";
import { endJobs } from "../fixtures/end_jobs.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SERVE = [Deno.execPath(), "run", "-A", "--no-prompt", `${ROOT}main.ts`, "serve"] as const;
const START_MS = 30_000;
const STOP_MS = 15_000;
const ANSWER_MS = 10_000;

/** How a box is run. */
export interface RunBoxOptions {
  /** What runs `serve`, before its arguments. @default this Deno, on this checkout */
  readonly program?: readonly [string, ...string[]];
  /** The planet file. Without it the box writes its demo. */
  readonly planet?: string;
  /** Puts something into the data folder before the box starts. */
  readonly prepare?: (data: string) => Promise<unknown>;
  /** Further arguments of `serve`. */
  readonly args?: readonly string[];
  /** Added to the environment; null takes something out of it. */
  readonly env?: Record<string, string | null>;
  /** How long the box may take until it answers. @default 30000 */
  readonly startMs?: number;
}

/** A process that belongs to a box. */
export interface BoxProcess {
  readonly pid: number;
  /** Program and arguments. */
  readonly command: string;
}

/** A box that answers. */
export class RunningBox {
  /** The data folder. */
  readonly data: string;
  readonly #options: RunBoxOptions;
  #serve: Serve;
  #url = "";
  #token: string | null = null;

  constructor(data: string, options: RunBoxOptions) {
    this.data = data;
    this.#options = options;
    this.#serve = new Serve(data, options);
  }

  /** Address of the porter, without a slash at its end. */
  get url(): string {
    return this.#url;
  }

  /** The process of `serve`. */
  get pid(): number {
    return this.#serve.pid;
  }

  /** What `serve` printed so far. */
  get output(): string {
    return this.#serve.output;
  }

  /**
   * Calls the API as the box's own command line does.
   *
   * @param path Such as `/api/v1/planet`.
   */
  async adminFetch(path: string, init: RequestInit = {}): Promise<Response> {
    this.#token ??= (JSON.parse(await Deno.readTextFile(`${this.data}/run/api.json`)) as { token: string }).token;
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.#token}`);
    return await fetch(`${this.url}${path}`, { ...init, headers });
  }

  /** The whole state. */
  async state(): Promise<ApiState> {
    const response = await this.adminFetch("/api/v1/planet", { signal: AbortSignal.timeout(ANSWER_MS) });
    if (!response.ok) throw new Error(`no state: got ${response.status} ${await response.text()}`);
    return await response.json();
  }

  /**
   * One component as it is now.
   *
   * @param id `flow/component`.
   */
  async component(id: string): Promise<ApiComponent> {
    const found = (await this.state()).components.find((component) => component.id === id);
    if (found === undefined) throw new Error(`no component ${id}`);
    return found;
  }

  /**
   * Orders a component to start, stop or restart; it goes on to do so.
   *
   * @param id `flow/component`.
   * @param what The order.
   */
  async order(id: string, what: "start" | "stop" | "restart"): Promise<void> {
    const response = await this.adminFetch(`/api/v1/components/${id}/${what}`, { method: "POST" });
    assert.equal(response.status, 202, await response.text());
  }

  /** Waits until every component is happy. */
  async allHappy(): Promise<ApiState> {
    return await eventually("every component is happy", async () => {
      const state = await this.state();
      return { found: state.components.every(({ mood }) => mood === "happy") ? state : null, seen: moodsOf(state) };
    });
  }

  /**
   * Gives the process of a job.
   *
   * @param job The job's name.
   */
  async jobPid(job: string): Promise<number> {
    const instances = (await this.state()).components.flatMap((component) => component.instances);
    const pid = instances.find((instance) => instance.job === job)?.pid;
    if (typeof pid !== "number") throw new Error(`job ${job} has no process`);
    return pid;
  }

  /**
   * Kills the process of a job with SIGKILL.
   *
   * @param job The job's name.
   * @returns The id that it had.
   */
  async killJob(job: string): Promise<number> {
    const pid = await this.jobPid(job);
    Deno.kill(pid, "SIGKILL");
    return pid;
  }

  /** All processes that name the data folder, `serve` among them, from /proc. */
  processes(): BoxProcess[] {
    return processesOf(this.data);
  }

  /** Sends SIGTERM to `serve` and waits until it has ended; gives how. */
  async stop(): Promise<Deno.CommandStatus & { readonly tookMs: number }> {
    return await this.#serve.stop();
  }

  /** Kills `serve` alone with SIGKILL: its jobs go on. */
  async killServe(): Promise<void> {
    await this.#serve.kill();
  }

  /** Waits until the box answers. */
  async listening(): Promise<void> {
    this.#url = await this.#serve.address();
    this.#token = null;
  }

  /**
   * Runs `serve` once more on the same data folder, after it has ended, and waits until it answers.
   *
   * @param args Further arguments, this time.
   */
  async startAgain(...args: readonly string[]): Promise<void> {
    this.#serve = new Serve(this.data, { ...this.#options, args: [...this.#options.args ?? [], ...args] });
    await this.listening();
  }

  /** Ends everything, also what `serve` may have left. */
  async end(): Promise<void> {
    await this.#serve.end();
  }
}

/**
 * Runs a box, waits until it answers, and gives it to a test.
 *
 * @param options Planet and arguments.
 * @param test What to do with it.
 * @throws What the test throws, with the program's output added.
 */
export async function withBox(options: RunBoxOptions, test: (box: RunningBox) => Promise<void>): Promise<void> {
  const data = await Deno.makeTempDir({ prefix: "runnel-box-" });
  if (options.planet !== undefined) await Deno.writeTextFile(`${data}/planet.yaml`, options.planet);
  await options.prepare?.(data);
  const box = new RunningBox(data, options);
  try {
    await box.listening();
    await test(box);
  } catch (error) {
    throw await withOutput(error, box);
  } finally {
    await box.end();
    await Deno.remove(data, { recursive: true });
  }
}

/** What was found, or what was seen instead. */
export interface Look<T> {
  readonly found: T | null;
  /** Shown when time is over. */
  readonly seen: unknown;
}

/**
 * Looks again and again until something is found.
 *
 * @param what Named in the error.
 * @param look Gives what was found; a `TypeError`, such as `fetch` throws while nobody listens, counts as nothing.
 * @param timeoutMs How long.
 */
export async function eventually<T>(what: string, look: () => Promise<Look<T>>, timeoutMs = 20_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (let seen: unknown = null;;) {
    try {
      const { found, ...rest } = await look();
      if (found !== null) return found;
      seen = rest.seen;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      seen = error.message;
    }
    if (performance.now() > deadline) {
      throw new Error(`not in ${timeoutMs} ms: ${what}; last seen: ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The process of `serve`, and what it prints. */
class Serve {
  readonly data: string;
  output = "";
  readonly #startMs: number;
  readonly #child: Deno.ChildProcess;
  readonly #printed: Promise<unknown>;
  readonly #address = Promise.withResolvers<string>();

  constructor(data: string, { program = SERVE, args = [], env = {}, startMs = START_MS }: RunBoxOptions) {
    this.data = data;
    this.#startMs = startMs;
    const [command, ...first] = program;
    this.#child = new Deno.Command(command, {
      args: [...first, "--data", data, "--listen", "127.0.0.1:0", ...args],
      clearEnv: true,
      env: environment(env),
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#printed = Promise.all([this.#gather(this.#child.stdout), this.#gather(this.#child.stderr)]);
  }

  get pid(): number {
    return this.#child.pid;
  }

  async address(): Promise<string> {
    const late = () => this.#address.reject(new Error(`not listening in ${this.#startMs} ms`));
    const timer = setTimeout(late, this.#startMs);
    void this.#printed.then(() => this.#address.reject(new Error("serve ended before it listened")));
    return await this.#address.promise.finally(() => clearTimeout(timer));
  }

  async stop(): Promise<Deno.CommandStatus & { readonly tookMs: number }> {
    const from = performance.now();
    this.#signal("SIGTERM");
    const timer = setTimeout(() => this.#signal("SIGKILL"), STOP_MS);
    const status = await this.#child.status;
    clearTimeout(timer);
    return { ...status, tookMs: performance.now() - from };
  }

  async kill(): Promise<void> {
    this.#signal("SIGKILL");
    await this.#child.status;
  }

  /** Ends everything, also what `serve` may have left. */
  async end(): Promise<void> {
    await this.stop();
    await this.#printed;
    if (await exists(`${this.data}/run`)) await endJobs(this.data);
  }

  #signal(name: "SIGTERM" | "SIGKILL"): void {
    try {
      this.#child.kill(name);
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof Deno.errors.NotFound)) throw error;
    }
  }

  async #gather(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of stream) {
      this.output += decoder.decode(bytes, { stream: true });
      const [, url] = /^listening on (\S+)$/m.exec(this.output) ?? [];
      if (url !== undefined) this.#address.resolve(url);
    }
  }
}

/**
 * Finds the processes that name a folder in their arguments.
 *
 * @param folder A data folder.
 */
export function processesOf(folder: string): BoxProcess[] {
  const found: BoxProcess[] = [];
  for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = Deno.readTextFileSync(`/proc/${name}/cmdline`).replaceAll("\0", " ").trim();
      if (command.includes(folder)) found.push({ pid: Number(name), command });
    } catch (error) {
      // It ended meanwhile; reading then gives ESRCH, which has no class of its own.
      if (!(error instanceof Error && "code" in error && ["ENOENT", "ESRCH"].includes(String(error.code)))) throw error;
    }
  }
  return found;
}

function moodsOf(state: ApiState): string[] {
  return state.components.map(({ id, mood, messages }) =>
    `${id} ${mood} ${messages.map(({ text }) => text).join(" ")}`
  );
}

async function withOutput(error: unknown, box: RunningBox): Promise<Error> {
  const logs: string[] = [];
  if (await exists(`${box.data}/log`)) {
    for await (const { name } of Deno.readDir(`${box.data}/log`)) {
      const text = await Deno.readTextFile(`${box.data}/log/${name}`);
      logs.push(`--- ${name}\n${text.slice(-3000)}`);
    }
  }
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${message}\n--- output of serve\n${box.output}\n${logs.join("\n")}`, { cause: error });
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function environment(changes: Record<string, string | null>): Record<string, string> {
  const all = { ...Deno.env.toObject(), RUNNEL_ADMIN_PASSWORD: "password for tests", ...changes };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}
