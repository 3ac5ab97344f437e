/** The box of the dev loop: `serve` as a child process, and what is asked of it. */
import { say } from "./say.ts";
import type { RunningJob } from "./who_uses.ts";

/** What `status --json` says of the components. */
interface State {
  readonly components: readonly {
    readonly type: string;
    readonly instances: readonly { readonly job: string; readonly pid: number | null }[];
  }[];
}

/** A box that runs from this checkout. */
export class DevBox {
  readonly #args: readonly string[];
  #serve: Deno.ChildProcess;
  #ended = false;

  /**
   * Starts it.
   *
   * @param args Options of `serve`.
   */
  constructor(args: readonly string[]) {
    this.#args = args;
    this.#serve = this.#start();
  }

  /** Whether it has ended, by itself or not. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ends it, its jobs too, and starts it anew. */
  async restart(): Promise<void> {
    await this.close();
    this.#serve = this.#start();
  }

  /** Ends it and waits until it has. Safe to call twice. */
  async close(): Promise<void> {
    if (!this.#ended) this.#serve.kill("SIGTERM");
    await this.#serve.status;
  }

  /** The jobs that run now; none while the box does not answer. */
  async jobs(): Promise<RunningJob[]> {
    const data = this.#args.flatMap((word, index) => word === "--data" ? [word, this.#args[index + 1] ?? ""] : []);
    const { success, stdout } = await main(["status", "--json", ...data]).output();
    if (!success) return [];
    const jobs = new Map<string, { name: string; pid: number; types: Set<string> }>();
    for (const { type, instances } of (JSON.parse(new TextDecoder().decode(stdout)) as State).components) {
      for (const { job, pid } of instances) {
        if (pid === null) continue;
        const known = jobs.get(job) ?? { name: job, pid, types: new Set<string>() };
        known.types.add(type);
        jobs.set(job, known);
      }
    }
    return [...jobs.values()];
  }

  #start(): Deno.ChildProcess {
    const child = main(["serve", ...this.#args], "inherit").spawn();
    this.#ended = false;
    child.status.then(({ code }) => {
      this.#ended = true;
      if (code !== 0) say(`dev: the box ended with status ${code}; it starts again after the next change`);
    });
    return child;
  }
}

function main(args: readonly string[], output: "inherit" | "piped" = "piped"): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "main.ts", ...args],
    stdin: "null",
    stdout: output,
    stderr: output,
  });
}
