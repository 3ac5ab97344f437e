/**
 * Asks the bouncers of another job, over one connection that is kept. Whoever asks while that job is away is told so at
 * once; the connection is tried again with a later question, at most once a second. In the job with the viewers.
 */
import { safeParse } from "valibot";
import { Backoff } from "../../../components/backoff.ts";
import { MAX_LINE_BYTES } from "../../../manager/contract/job_protocol.ts";
import { JsonLineWriter, readJsonLines } from "../../../manager/contract/json_lines.ts";
import type { Keycard } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { closeConnection } from "../../close_connection.ts";
import { withDeadline } from "../../with_deadline.ts";
import type { Judgement } from "./judgement.ts";
import { answer, type Question, QUESTION_VERSION } from "./question.ts";

const FIRST_PAUSE_MS = 100;
/** Trying costs next to nothing, and viewers wait. */
const LONGEST_PAUSE_MS = 1000;
const AWAY: Judgement = { why: "away" };

/** Where the other job is asked. */
export interface BouncerLinkOptions {
  /** Of its socket. */
  readonly path: string;
  readonly log: Logger;
  /** How long a bouncer may think. */
  readonly judgeMs: number;
}

/** The bouncers of another job. */
export class BouncerLink {
  readonly #options: BouncerLinkOptions;
  readonly #backoff = new Backoff({
    firstDelayMs: FIRST_PAUSE_MS,
    maxDelayMs: LONGEST_PAUSE_MS,
    maxFailures: Infinity,
  });
  /** Questions that are not answered yet, by their ids. */
  readonly #open = new Map<number, (judgement: Judgement) => void>();
  #lastId = 0;
  #connection: Deno.UnixConn | null = null;
  #writer: JsonLineWriter | null = null;
  #connecting: Promise<void> | null = null;
  #listening: Promise<void> = Promise.resolve();
  #notBeforeMs = 0;
  #closed = false;

  /** @param options Where. It connects with the first question. */
  constructor(options: BouncerLinkOptions) {
    this.#options = options;
  }

  /**
   * Asks.
   *
   * @param bouncer Its name.
   * @param keycard What is shown.
   * @returns Within the time that a bouncer has.
   */
  async ask(bouncer: string, keycard: Keycard): Promise<Judgement> {
    if (this.#writer === null && performance.now() >= this.#notBeforeMs) await this.#connectOnce();
    const writer = this.#writer;
    if (writer === null) return AWAY;
    const id = ++this.#lastId;
    const { promise, resolve } = Promise.withResolvers<Judgement>();
    this.#open.set(id, resolve);
    writer.write({ v: QUESTION_VERSION, id, bouncer, keycard } satisfies Question).catch(() => resolve(AWAY));
    const late: Judgement = { why: "silent" };
    return await withDeadline(promise, { ms: this.#options.judgeMs, late }).finally(() => this.#open.delete(id));
  }

  /** Disconnects. Open questions have no verdict. Safe to call twice. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#connecting;
    if (this.#connection !== null) closeConnection(this.#connection);
    await this.#listening;
  }

  #connectOnce(): Promise<void> {
    return this.#connecting ??= this.#connect().finally(() => this.#connecting = null);
  }

  async #connect(): Promise<void> {
    if (this.#closed) return;
    try {
      const connection = await Deno.connect({ transport: "unix", path: this.#options.path });
      this.#connection = connection;
      this.#writer = new JsonLineWriter(connection);
      this.#listening = this.#listen(connection);
    } catch (error) {
      this.#noteFailure(error);
    }
  }

  async #listen(connection: Deno.UnixConn): Promise<void> {
    let reason: unknown = "it closed the connection";
    try {
      for await (const line of readJsonLines(connection.readable, MAX_LINE_BYTES)) this.#hear(line);
    } catch (error) {
      reason = error;
    }
    this.#writer = null;
    this.#connection = null;
    closeConnection(connection);
    if (!this.#closed) this.#noteFailure(reason);
    for (const resolve of this.#open.values()) resolve(AWAY);
  }

  #hear(line: unknown): void {
    const { success, output } = safeParse(answer, line);
    if (!success) return this.#options.log.warning("the answer of a bouncer is not understood");
    this.#backoff.reset();
    this.#open.get(output.id)?.("verdict" in output ? { verdict: output.verdict } : { why: output.why });
  }

  /** The other job starts, stops and crashes as it likes: that is not worth more than a line for engineers. */
  #noteFailure(error: unknown): void {
    this.#options.log.debug(`no bouncer at ${this.#options.path}: ${error instanceof Error ? error.message : error}`);
    this.#notBeforeMs = performance.now() + (this.#backoff.noteFailure() ?? LONGEST_PAUSE_MS);
  }
}
