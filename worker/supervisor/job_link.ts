/**
 * The worker's end of the conversation with one job, over the job's unix socket. Ends when the job closes it or says
 * something that is not the protocol. Owned by the job's life, in the process of `serve`.
 */
import { parse, safeParse } from "valibot";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import {
  JOB_PROTOCOL_VERSION,
  type JobToWorker,
  jobToWorker,
  MAX_LINE_BYTES,
  type Unversioned,
  type WorkerToJob,
} from "../../manager/contract/job_protocol.ts";
import { JsonLineWriter, readJsonLines } from "../../manager/contract/json_lines.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { closeConnection } from "../close_connection.ts";

/** Pauses between looks for a job that starts grow: on a small computer the looks take time from what they wait for. */
const CONNECT_POLL_MS = { first: 25, longest: 250, growth: 1.25 };

/** What a job says of one component. */
export type JobReport = Extract<JobToWorker, { type: "report" }>;

/** Figures of a component that change all the time. */
export type JobReadings = Extract<JobToWorker, { type: "readings" }>;

/** That a component of a job does not end. */
export type JobStuck = Extract<JobToWorker, { type: "stuck" }>;

/** What a job answers to a question. */
export type JobAnswer = Extract<JobToWorker, { id: number }>;

/** What a job is asked; the link numbers it. */
export type JobQuestion = Unnumbered<Extract<WorkerToJob, { id: number }>>;

type Unnumbered<M> = M extends { id: number } ? Omit<M, "v" | "id"> : never;

/** Options of {@linkcode JobLink.connect}. */
export interface JobLinkOptions {
  readonly socket: string;
  /** The job's name, which its hello has to give. */
  readonly job: string;
  /** The job's process, which its hello has to give. */
  readonly pid: number;
  readonly log: Logger;
  /** Gives up connecting. */
  readonly signal: AbortSignal;
  readonly onReport: (report: JobReport) => void;
  readonly onReadings: (readings: JobReadings) => void;
  /** A component of the job does not end. */
  readonly onStuck: (stuck: JobStuck) => void;
}

/** A connection on which both sides have said hello. */
export class JobLink {
  /** Resolves when the connection has ended, for whatever reason; never rejects. */
  readonly closed: Promise<void>;
  /** What the job was told to run, and not to stop, before this connection. */
  readonly components: readonly ComponentSpec[];
  readonly #conn: Deno.Conn;
  readonly #writer: JsonLineWriter;
  readonly #options: JobLinkOptions;
  /** Questions under way. Each is answered with null when the connection ends: racing its end would keep every answer. */
  readonly #asked = new Map<number, (answer: JobAnswer | null) => void>();
  #nextId = 1;
  #isClosing = false;

  private constructor(conn: Deno.Conn, incoming: AsyncGenerator<unknown>, hello: Hello, options: JobLinkOptions) {
    this.#conn = conn;
    this.#writer = new JsonLineWriter(conn);
    this.components = hello.components;
    this.#options = options;
    this.closed = this.#receive(incoming);
  }

  /**
   * Connects as soon as the job listens, and exchanges hellos.
   *
   * @param options Where, and with whom.
   * @throws {Error} When the signal aborts first, or another than the job answers.
   */
  static async connect(options: JobLinkOptions): Promise<JobLink> {
    const conn = await connectWhenListening(options.socket, options.signal);
    const abort = (): void => closeConnection(conn);
    options.signal.addEventListener("abort", abort, { once: true });
    try {
      const incoming = readJsonLines(conn.readable, MAX_LINE_BYTES);
      await new JsonLineWriter(conn).write({ v: JOB_PROTOCOL_VERSION, type: "hello" });
      const hello = checkedHello((await incoming.next()).value, options);
      options.signal.throwIfAborted();
      return new JobLink(conn, incoming, hello, options);
    } catch (cause) {
      closeConnection(conn);
      throw new Error(`Cannot talk with job ${options.job} because its hello did not come as it should`, { cause });
    } finally {
      options.signal.removeEventListener("abort", abort);
    }
  }

  /**
   * Says something. What cannot be said any more ends the connection: the next one begins with everything anew.
   *
   * @param message Without version.
   */
  send(message: Unversioned<WorkerToJob>): void {
    this.#writer.write({ v: JOB_PROTOCOL_VERSION, ...message }).catch((error) => {
      this.#options.log.warning(`connection with job ${this.#options.job} broke while writing: ${error}`);
      this.close();
    });
  }

  /**
   * Asks something.
   *
   * @param question What.
   * @param timeoutMs How long the job may take.
   * @returns Null when the job does not answer in time, or the connection ends.
   */
  async ask(question: JobQuestion, timeoutMs: number): Promise<JobAnswer | null> {
    if (this.#isClosing) return null;
    const id = this.#nextId++;
    const answer = Promise.withResolvers<JobAnswer | null>();
    const timer = setTimeout(() => answer.resolve(null), timeoutMs);
    this.#asked.set(id, answer.resolve);
    this.send({ ...question, id });
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      this.#asked.delete(id);
    }
  }

  /**
   * Finds out whether the job still answers; a connection that has ended is none of its faults.
   *
   * @param timeoutMs How long the job may take.
   */
  async answers(timeoutMs: number): Promise<boolean> {
    return await this.ask({ type: "stats", component: "" }, timeoutMs) !== null || this.#isClosing;
  }

  /** Ends the connection. Safe to call twice. */
  close(): void {
    this.#isClosing = true;
    closeConnection(this.#conn);
  }

  async #receive(incoming: AsyncGenerator<unknown>): Promise<void> {
    try {
      for await (const value of incoming) this.#take(value);
    } catch (error) {
      if (!this.#isClosing) this.#options.log.warning(`connection with job ${this.#options.job} broke: ${error}`);
    } finally {
      this.close();
      for (const answer of this.#asked.values()) answer(null);
    }
  }

  #take(value: unknown): void {
    const parsed = safeParse(jobToWorker, value);
    if (!parsed.success) {
      this.#options.log.warning(`job ${this.#options.job} said what is not understood: ${parsed.issues[0].message}`);
      return;
    }
    const said = parsed.output;
    if (said.type === "report") this.#options.onReport(said);
    else if (said.type === "readings") this.#options.onReadings(said);
    else if (said.type === "stuck") this.#options.onStuck(said);
    else if (said.type !== "hello") this.#asked.get(said.id)?.(said);
  }
}

async function connectWhenListening(path: string, signal: AbortSignal): Promise<Deno.Conn> {
  const { first, longest, growth } = CONNECT_POLL_MS;
  for (let pauseMs = first;; pauseMs = Math.min(growth * pauseMs, longest)) {
    signal.throwIfAborted();
    try {
      return await Deno.connect({ transport: "unix", path });
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound) && !(error instanceof Deno.errors.ConnectionRefused)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Hello = Extract<JobToWorker, { type: "hello" }>;

function checkedHello(value: unknown, options: JobLinkOptions): Hello {
  const hello = parse(jobToWorker, value);
  const { job, pid } = options;
  const isOurs = hello.type === "hello" && hello.v === JOB_PROTOCOL_VERSION && hello.job === job && hello.pid === pid;
  if (isOurs) return hello;
  throw new Error(
    `Cannot accept a hello because it must be of job ${options.job}, process ${options.pid}, version ${JOB_PROTOCOL_VERSION}: got ${
      JSON.stringify(value)
    }`,
  );
}
