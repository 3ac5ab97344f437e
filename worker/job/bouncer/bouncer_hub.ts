/**
 * The bouncers of one job: those that it hosts, and those of other jobs that its components ask. Who asks names a bouncer
 * and its job; components may come, go and come back in any order. A job that neither hosts nor asks one opens nothing.
 */
import { NoVerdictError } from "../../../components/_bouncer/no_verdict_error.ts";
import type { BouncerSpec } from "../../../manager/contract/component_spec.ts";
import { JUDGE_MS, type Keycard, MOST_KEYCARDS, type Verdict } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { BouncerLink } from "./bouncer_link.ts";
import { BouncerServer } from "./bouncer_server.ts";
import { type Judge, type Judgement, judgementOf } from "./judgement.ts";
import { bouncerSocket } from "./question.ts";
import { Turnstile } from "./turnstile.ts";

/** What the hub needs of its job. */
export interface BouncerHubOptions {
  readonly job: string;
  readonly runFolder: string;
  readonly log: Logger;
  /** How long a bouncer may think. @default JUDGE_MS */
  readonly judgeMs?: number;
}

/** A bouncer that this job hosts. */
export interface OwnBouncer {
  /** Says who may come in. */
  readonly judge: Judge;
  /** Takes what goes wrong with it. */
  readonly log: Logger;
  /** Whether it has failed: it is not asked then. */
  readonly isSad: () => boolean;
}

/** All bouncers that a job knows of. */
export class BouncerHub {
  readonly #options: BouncerHubOptions;
  readonly #judgeMs: number;
  readonly #own = new Map<string, OwnBouncer & { readonly turnstile: Turnstile }>();
  /** What is asked of bouncers of other jobs, by their names. */
  readonly #asked = new Map<string, Turnstile>();
  readonly #links = new Map<string, BouncerLink>();
  #server: BouncerServer | null = null;

  /** @param options The job. */
  constructor(options: BouncerHubOptions) {
    this.#options = options;
    this.#judgeMs = options.judgeMs ?? JUDGE_MS;
  }

  /**
   * Lets a bouncer of this job be asked, by this job and by others.
   *
   * @param name Its name in the planet.
   * @param bouncer What judges.
   * @returns Takes it back.
   * @throws {Error} When the job's socket for questions cannot be opened.
   */
  offer(name: string, bouncer: OwnBouncer): () => void {
    const { runFolder, job } = this.#options;
    this.#server ??= new BouncerServer({
      path: bouncerSocket(runFolder, job),
      log: this.#options.log,
      judge: (asked, keycard) => this.#judge(asked, keycard),
    });
    const own = { ...bouncer, turnstile: new Turnstile(MOST_KEYCARDS) };
    this.#own.set(name, own);
    return () => {
      if (this.#own.get(name) === own) this.#own.delete(name);
    };
  }

  /**
   * Asks a bouncer.
   *
   * @param bouncer Which, and its job.
   * @param keycard What is shown.
   * @param signal Ends the waiting. The question still counts among those that are open until it is answered.
   * @throws {NoVerdictError} When there is no verdict.
   */
  async ask({ name, job }: BouncerSpec, keycard: Keycard, signal?: AbortSignal): Promise<Verdict> {
    const asked = job === this.#options.job ? this.#judge(name, keycard) : this.#askOther({ name, job }, keycard);
    const judgement = await unlessAborted(asked, signal);
    if ("why" in judgement) throw new NoVerdictError(name, judgement.why);
    return judgement.verdict;
  }

  /** Takes no questions any more, and asks none. Those that are open have no verdict. */
  async close(): Promise<void> {
    this.#own.clear();
    await Promise.all([this.#server, ...this.#links.values()].map((one) => one?.close()));
  }

  #judge(name: string, keycard: Keycard): Promise<Judgement> {
    const own = this.#own.get(name);
    if (own === undefined || own.isSad()) return Promise.resolve({ why: "away" });
    return own.turnstile.pass(() => judgementOf(own.judge, keycard, { log: own.log, ms: this.#judgeMs }));
  }

  #askOther({ name, job }: BouncerSpec, keycard: Keycard): Promise<Judgement> {
    const { runFolder, log } = this.#options;
    const link = this.#links.get(job) ??
      new BouncerLink({ path: bouncerSocket(runFolder, job), log, judgeMs: this.#judgeMs });
    this.#links.set(job, link);
    const turnstile = this.#asked.get(name) ?? new Turnstile(MOST_KEYCARDS);
    this.#asked.set(name, turnstile);
    return turnstile.pass(() => link.ask(name, keycard));
  }
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await promise;
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return await Promise.race([promise, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
