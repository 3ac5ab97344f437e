/**
 * The process of a job that an earlier `serve` started. It is no child, so its end is seen by looking: seldom while it is
 * connected, since a connection ends with its process, and often while it is not. Owned by the job's life, in the
 * process of `serve`.
 */
import process from "node:process";
import type { Logger } from "../../manager/contract/log_record.ts";
import { isRunning, type ProcessIdentity } from "./process_identity.ts";
import { LEFT_BEHIND, type ProcessEnd, type RunningProcess, UNKILLABLE_MS } from "./running_process.ts";

const SELDOM_MS = 2000;
const OFTEN_MS = 100;

/** A process that was found. */
export class AdoptedProcess implements RunningProcess {
  readonly identity: ProcessIdentity;
  readonly ended: Promise<ProcessEnd>;
  readonly #log: Logger;
  readonly #look: typeof isRunning;
  readonly #ended = new AbortController();
  readonly #end = Promise.withResolvers<ProcessEnd>();
  #isLinked = false;
  /** Whether it is to be killed, again and again until it has ended. */
  #wasKilled = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether somebody waits for its end. */
  #isEnding = false;
  /** The last warning. */
  #told = "";
  #wake: () => void = () => {};

  /**
   * @param identity A process that ran a moment ago.
   * @param log Hears when it cannot be looked at.
   * @param look Tells whether it runs.
   */
  constructor(identity: ProcessIdentity, log: Logger, look = isRunning) {
    this.identity = identity;
    this.#log = log;
    this.#look = look;
    this.ended = this.#end.promise;
    void this.#watch();
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
    await this.#ask();
    const timer = setTimeout(() => this.kill(), drainMs);
    try {
      return await this.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  kill(): void {
    if (this.#ended.signal.aborted) return;
    this.#isEnding = true;
    this.#wasKilled = true;
    this.#leaving ??= setTimeout(() => this.#leave(), UNKILLABLE_MS);
    this.noteLink(false);
  }

  async #watch(): Promise<void> {
    while (await this.#isThere()) {
      const isSeldom = this.#ended.signal.aborted || (this.#isLinked && !this.#wasKilled);
      await this.#pause(isSeldom ? SELDOM_MS : OFTEN_MS);
    }
    clearTimeout(this.#leaving);
    this.#finish(this.#wasKilled ? { how: "signal", reason: "SIGKILL" } : { how: "unseen", reason: "" });
  }

  /** It is watched, and killed, on: perhaps only the machine was too busy to look at it. */
  #leave(): void {
    this.#isEnding = false;
    this.#finish(LEFT_BEHIND);
  }

  #finish(end: ProcessEnd): void {
    this.#ended.abort();
    this.#end.resolve(end);
  }

  /** What shall be killed is, as soon as it could be looked at: another process may have the number by now. */
  async #isThere(): Promise<boolean> {
    try {
      // While it is connected, its number alone will do.
      if (this.#isLinked && !this.#wasKilled) return exists(this.pid);
      if (!await this.#look(this.identity)) return false;
      if (this.#wasKilled) this.#signal("SIGKILL");
    } catch (error) {
      this.#tellOnce(`cannot see whether process ${this.pid} runs: ${error}`);
    }
    return true;
  }

  async #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    if (!this.#isEnding) Deno.unrefTimer(timer);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  /** One that cannot be looked at is not asked; its time runs all the same. */
  async #ask(): Promise<void> {
    try {
      if (!this.#ended.signal.aborted && await this.#look(this.identity)) this.#signal("SIGTERM");
    } catch (error) {
      this.#tellOnce(`cannot ask process ${this.pid} to end: ${error}`);
    }
  }

  #signal(name: "SIGTERM" | "SIGKILL"): void {
    try {
      Deno.kill(this.pid, name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) this.#tellOnce(`cannot end process ${this.pid}: ${error}`);
    }
  }

  /** It is tried again and again. */
  #tellOnce(text: string): void {
    if (text === this.#told) return;
    this.#told = text;
    this.#log.warning(text);
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
