/**
 * The process of a job that an earlier `serve` started. It is no child, so its end is seen by looking: seldom while it is
 * connected, since a connection ends with its process, and often while it is not. Owned by the job's life, in the process of `serve`.
 */
import process from "node:process";
import type { Logger } from "../manager/contract/log_record.ts";
import { isRunning, type ProcessIdentity } from "./process_identity.ts";
import type { ProcessEnd, RunningProcess } from "./running_process.ts";

const SELDOM_MS = 2000;
const OFTEN_MS = 100;

/** A process that was found. */
export class AdoptedProcess implements RunningProcess {
  readonly identity: ProcessIdentity;
  readonly ended: Promise<ProcessEnd>;
  readonly #log: Logger;
  readonly #ended = new AbortController();
  #isLinked = false;
  #wasKilled = false;
  /** Whether somebody waits for its end. */
  #isEnding = false;
  #wake: () => void = () => {};

  /**
   * @param identity A process that ran a moment ago.
   * @param log Hears when it cannot be looked at.
   */
  constructor(identity: ProcessIdentity, log: Logger) {
    this.identity = identity;
    this.#log = log;
    this.ended = this.#watch();
  }

  get pid(): number {
    return this.identity.pid;
  }

  get endedSignal(): AbortSignal {
    return this.#ended.signal;
  }

  noteLink(isLinked: boolean): void {
    this.#isLinked = isLinked;
    this.#wake();
  }

  async stop(drainMs: number): Promise<ProcessEnd> {
    this.#isEnding = true;
    this.noteLink(false);
    await this.#signal("SIGTERM");
    const timer = setTimeout(() => this.kill(), drainMs);
    try {
      return await this.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  kill(): void {
    this.#isEnding = true;
    this.#wasKilled = true;
    this.noteLink(false);
    void this.#signal("SIGKILL");
  }

  async #watch(): Promise<ProcessEnd> {
    while (await this.#isThere()) await this.#pause(this.#isLinked ? SELDOM_MS : OFTEN_MS);
    this.#ended.abort();
    return this.#wasKilled ? { how: "signal", reason: "SIGKILL" } : { how: "unseen", reason: "" };
  }

  async #isThere(): Promise<boolean> {
    try {
      // While it is connected, its number alone will do.
      return this.#isLinked ? exists(this.pid) : await isRunning(this.identity);
    } catch (error) {
      this.#log.warning(`cannot see whether process ${this.pid} runs: ${error}`);
      return true;
    }
  }

  async #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    if (!this.#isEnding) Deno.unrefTimer(timer);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  /** Another process may have the number by now: it is looked at first. Nobody waits for `kill()`, so this never rejects. */
  async #signal(name: "SIGTERM" | "SIGKILL"): Promise<void> {
    try {
      if (!this.#ended.signal.aborted && await isRunning(this.identity)) Deno.kill(this.pid, name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) this.#log.error(`cannot end process ${this.pid}: ${error}`);
    }
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}
