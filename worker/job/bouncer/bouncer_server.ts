/** Takes questions of other jobs about who may come in, and answers each as soon as the bouncer has. In the bouncer's job. */
import { safeParse } from "valibot";
import { MAX_LINE_BYTES } from "../../../manager/contract/job_protocol.ts";
import { JsonLineWriter, readJsonLines } from "../../../manager/contract/json_lines.ts";
import type { Keycard } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { closeConnection } from "../../close_connection.ts";
import { acceptConnections } from "../accept_connections.ts";
import { listenAt } from "../listen_at.ts";
import { removeLeftover } from "../remove_leftover.ts";
import type { Judgement } from "./judgement.ts";
import { type Answer, question, QUESTION_VERSION } from "./question.ts";

/** Who is asked. */
export interface BouncerServerOptions {
  /** Of the socket. */
  readonly path: string;
  readonly log: Logger;
  /** Judges; it never fails, and takes its time only up to its deadline. */
  readonly judge: (bouncer: string, keycard: Keycard) => Promise<Judgement>;
}

/** The socket on which the bouncers of one job are asked. It stays when that ends, as that of feeds does. */
export class BouncerServer {
  readonly #options: BouncerServerOptions;
  readonly #listener: Deno.UnixListener;
  readonly #closing = new AbortController();
  readonly #connections = new Map<Deno.UnixConn, Promise<void>>();
  readonly #ended: Promise<void>;

  /** @param options It listens at once. */
  constructor(options: BouncerServerOptions) {
    this.#options = options;
    removeLeftover(options.path);
    this.#listener = listenAt(options.path);
    this.#ended = acceptConnections(this.#listener, {
      signal: this.#closing.signal,
      onConnection: (connection) => this.#connections.set(connection, this.#serve(connection)),
      onTrouble: (error) => options.log.warning(`no bouncer can be asked for a moment: ${error}`),
    });
  }

  /** Stops listening, and ends all connections. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return await this.#ended;
    this.#closing.abort();
    this.#listener.close();
    for (const connection of this.#connections.keys()) closeConnection(connection);
    await this.#ended;
    await Promise.all(this.#connections.values());
  }

  async #serve(connection: Deno.UnixConn): Promise<void> {
    const writer = new JsonLineWriter(connection);
    try {
      for await (const line of readJsonLines(connection.readable, MAX_LINE_BYTES)) void this.#answer(line, writer);
    } catch (error) {
      if (!this.#closing.signal.aborted) {
        this.#options.log.warning(`who asked for bouncers broke off: ${wordsOf(error)}`);
      }
    }
    this.#connections.delete(connection);
    closeConnection(connection);
  }

  /** What is not understood is not told either: there may be a password in it. */
  async #answer(line: unknown, writer: JsonLineWriter): Promise<void> {
    const parsed = safeParse(question, line);
    if (!parsed.success) return this.#options.log.warning("a question about who may come in is not understood");
    const { id, bouncer, keycard } = parsed.output;
    const judgement = await this.#options.judge(bouncer, keycard);
    try {
      await writer.write({ v: QUESTION_VERSION, id, ...judgement } satisfies Answer);
    } catch (error) {
      this.#options.log.debug(`who asked for a bouncer does not listen: ${wordsOf(error)}`);
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
