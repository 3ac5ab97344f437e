/**
 * The job's end of the conversation with its worker: listens on the job's socket, one worker at a time. A worker that
 * comes back after a crash is told how every component is.
 */
import { safeParse } from "valibot";
import { JsonLineWriter, readJsonLines } from "../../manager/contract/json_lines.ts";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import {
  JOB_PROTOCOL_VERSION,
  type JobToWorker,
  MAX_LINE_BYTES,
  type Unversioned,
  type WorkerToJob,
  workerToJob,
} from "../../manager/contract/job_protocol.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { closeConnection } from "../close_connection.ts";
import { acceptConnections } from "./accept_connections.ts";
import { listenAt } from "./listen_at.ts";

/** Who carries out what the worker says. */
export interface ControlServerOptions {
  readonly job: string;
  /** Path of the socket. */
  readonly socket: string;
  readonly log: Logger;
  /** Carries out one message. */
  readonly onMessage: (message: WorkerToJob) => void;
  /** What the job was told to run, and not to stop. */
  readonly components: () => ComponentSpec[];
  /** A worker has said hello. */
  readonly onWorker: () => void;
}

/** The control socket of a job. */
export class ControlServer {
  readonly #options: ControlServerOptions;
  readonly #listener: Deno.UnixListener;
  readonly #ended: Promise<void>;
  readonly #closing = new AbortController();
  #writer: JsonLineWriter | null = null;
  #connection: Deno.UnixConn | null = null;

  /** @param options It listens at once. */
  constructor(options: ControlServerOptions) {
    this.#options = options;
    this.#listener = listenAt(options.socket);
    this.#ended = acceptConnections(this.#listener, {
      signal: this.#closing.signal,
      onConnection: (connection) => this.#take(connection),
      onTrouble: (error) => options.log.warning(`no worker can connect for a moment: ${error}`),
    });
  }

  /**
   * @param message Said to the worker; lost when none is connected, who asks for everything when he comes. One who does
   * not read is sent away: he would miss some of it, answers among them.
   */
  say(message: Unversioned<JobToWorker>): void {
    const writer = this.#writer;
    writer?.write({ v: JOB_PROTOCOL_VERSION, ...message }).catch((error: unknown) => {
      this.#options.log.debug(`the worker does not listen: ${error instanceof Error ? error.message : error}`);
      if (this.#writer === writer) this.#drop();
    });
  }

  /** Stops listening. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#listener.close();
    this.#drop();
    await this.#ended;
  }

  #take(connection: Deno.UnixConn): void {
    this.#drop();
    this.#connection = connection;
    void this.#serve(connection);
  }

  #drop(): void {
    const connection = this.#connection;
    this.#connection = null;
    this.#writer = null;
    if (connection !== null) closeConnection(connection);
  }

  async #serve(connection: Deno.UnixConn): Promise<void> {
    const writer = new JsonLineWriter(connection);
    try {
      for await (const line of readJsonLines(connection.readable, MAX_LINE_BYTES)) this.#hear(line, writer);
    } catch (error) {
      if (this.#connection === connection) {
        this.#options.log.warning(`the worker's connection broke: ${error instanceof Error ? error.message : error}`);
      }
    }
    if (this.#connection !== connection) return;
    this.#connection = null;
    this.#writer = null;
  }

  #hear(line: unknown, writer: JsonLineWriter): void {
    const parsed = safeParse(workerToJob, line);
    if (!parsed.success) return this.#options.log.warning(`not understood: ${JSON.stringify(line).slice(0, 200)}`);
    if (parsed.output.type !== "hello") return this.#options.onMessage(parsed.output);
    this.#writer = writer;
    const { job, components, onWorker } = this.#options;
    this.say({ type: "hello", job, pid: Deno.pid, components: components() });
    onWorker();
  }
}
