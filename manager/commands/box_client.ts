/**
 * Speaks to the running box through its API, for commands. It takes the API's own socket, so that it is answered while
 * the porter is away, too.
 */
import { readApiFile } from "../api_file.ts";
import type { ApiProblem } from "../contract/api.ts";
import { dataFolder } from "../data_folder.ts";
import { CommandError } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";

/** How long an answer may take to begin. */
const ANSWER_MS = 10_000;

/** A box that runs. */
export class BoxClient {
  readonly #client: Deno.HttpClient;
  readonly #data: string;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(client: Deno.HttpClient, data: string, headers: Readonly<Record<string, string>>) {
    this.#client = client;
    this.#data = data;
    this.#headers = headers;
  }

  /**
   * Finds the box that runs on a data folder.
   *
   * @param data The folder.
   * @param io For the language of answers.
   * @throws {CommandError} When none runs.
   */
  static async find(data: string, io: CommandIo): Promise<BoxClient> {
    const { apiFile, apiSocket } = dataFolder(data);
    const file = await readApiFile(apiFile);
    if (file === null) throw noBox(data);
    const client = Deno.createHttpClient({ proxy: { transport: "unix", path: apiSocket } });
    return new BoxClient(client, data, { authorization: `Bearer ${file.token}`, "accept-language": io.language });
  }

  /** Ends all connections. */
  [Symbol.dispose](): void {
    this.#client.close();
  }

  /**
   * Gets what a path answers, read from JSON.
   *
   * @param path Below the box's address.
   */
  async get<T>(path: string): Promise<T> {
    return await (await this.#send("GET", path)).json();
  }

  /**
   * Posts to a path, without a body.
   *
   * @param path Below the box's address.
   */
  async post(path: string): Promise<void> {
    await (await this.#send("POST", path)).body?.cancel();
  }

  /**
   * Opens an answer that goes on.
   *
   * @param path Below the box's address.
   * @param accept The media type wanted.
   * @returns The answer's lines as they come, without their ends.
   */
  async *lines(path: string, accept: string): AsyncGenerator<string> {
    const { body } = await this.#send("GET", path, accept);
    let rest = "";
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  }

  async #send(method: string, path: string, accept = "application/json"): Promise<Response> {
    const headers = { ...this.#headers, accept };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ANSWER_MS);
    try {
      const response = await fetch(`http://localhost${path}`, {
        method,
        headers,
        client: this.#client,
        signal: late.signal,
      });
      if (response.ok) return response;
      throw await problem(response);
    } catch (cause) {
      if (cause instanceof CommandError) throw cause;
      throw noBox(this.#data, cause);
    } finally {
      clearTimeout(timer);
    }
  }
}

function noBox(data: string, cause?: unknown): CommandError {
  return new CommandError("command-no-box", { data }, { cause });
}

async function problem(response: Response): Promise<CommandError> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("application/problem+json")) {
    await response.body?.cancel();
    return new CommandError("command-box-refused", { reason: `HTTP ${response.status}` });
  }
  const { id, args }: ApiProblem = await response.json();
  return new CommandError(id, args);
}
