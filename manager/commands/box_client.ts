/**
 * Speaks to the running box through its API, for commands. It takes the API's own socket, so that it is answered while
 * the porter is away, too.
 */
import type { ApiPlanetProblem, ApiPlanetRefusal, ApiProblem } from "../contract/api.ts";
import type { Json } from "../contract/component_spec.ts";
import type { MessageArgs } from "../contract/message.ts";
import { readApiFile } from "../data_folder/api_file.ts";
import { dataFolder } from "../data_folder/data_folder.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";

/** How the box is asked. */
export interface BoxClientOptions {
  /** How long an answer may take to begin, in milliseconds; jobs that a change ends have 7.5 s. @default 15000 */
  readonly answerMs?: number;
}

/** The box does not take a planet file. */
export class PlanetRefused extends CommandError {
  /** All that is wrong, in the reader's language. */
  readonly problems: readonly ApiPlanetProblem[];

  /**
   * @param id Text, `config-wrong`.
   * @param args What fills its placeables.
   * @param problems All that is wrong.
   */
  constructor(id: string, args: MessageArgs, problems: readonly ApiPlanetProblem[]) {
    super(id, args, { status: EXIT.wrongUse });
    this.problems = problems;
  }
}

/** A box that runs. */
export class BoxClient {
  readonly #client: Deno.HttpClient;
  readonly #data: string;
  readonly #answerMs: number;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(
    data: string,
    headers: Readonly<Record<string, string>>,
    { answerMs = 15_000 }: BoxClientOptions,
  ) {
    this.#client = Deno.createHttpClient({ proxy: { transport: "unix", path: dataFolder(data).apiSocket } });
    this.#data = data;
    this.#answerMs = answerMs;
    this.#headers = headers;
  }

  /**
   * Finds the box that runs on a data folder.
   *
   * @param data The folder.
   * @param io For the language of answers.
   * @param options How it is asked.
   * @throws {CommandError} When none runs.
   */
  static async find(data: string, io: CommandIo, options: BoxClientOptions = {}): Promise<BoxClient> {
    const file = await readApiFile(dataFolder(data).apiFile);
    if (file === null) throw noBox(data);
    const headers = { authorization: `Bearer ${file.token}`, "accept-language": io.language };
    return new BoxClient(data, headers, options);
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
    return JSON.parse(await wholeText(await this.#send("GET", path)));
  }

  /**
   * Gets what a path answers, as text.
   *
   * @param path Below the box's address.
   */
  async text(path: string): Promise<string> {
    return await wholeText(await this.#send("GET", path, { accept: "*/*" }));
  }

  /**
   * Asks for a change.
   *
   * @param method Of HTTP.
   * @param path Below the box's address.
   * @param body Sent as JSON; nothing is sent without one.
   * @returns The answer, read from JSON.
   */
  async change<T>(method: "POST" | "PATCH" | "PUT", path: string, body?: Json): Promise<T> {
    return JSON.parse(await wholeText(await this.#send(method, path, { body })));
  }

  /**
   * Takes something away.
   *
   * @param path Below the box's address.
   */
  async remove(path: string): Promise<void> {
    await this.#send("DELETE", path);
  }

  /**
   * Opens an answer that goes on.
   *
   * @param path Below the box's address.
   * @param accept The media type wanted.
   * @returns The answer's lines as they come, without their ends, until the box ends it or is gone.
   */
  async *lines(path: string, accept: string): AsyncGenerator<string> {
    const { body } = await this.#send("GET", path, { accept });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    try {
      // A box that is killed breaks off, which says no more than an end does.
      const read = async () => await reader?.read().catch(() => undefined);
      let rest = "";
      for (let part = await read(); part?.value !== undefined; part = await read()) {
        const lines = (rest + part.value).split("\n");
        rest = lines.pop() ?? "";
        yield* lines;
      }
    } finally {
      await reader?.cancel().catch(() => {});
    }
  }

  async #send(
    method: string,
    path: string,
    { accept = "application/json", body }: { accept?: string; body?: Json | undefined } = {},
  ): Promise<Response> {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const headers = { ...this.#headers, accept, ...type };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.#answerMs);
    try {
      const response = await fetch(`http://localhost${path}`, {
        method,
        headers,
        ...body === undefined ? {} : { body: JSON.stringify(body) },
        client: this.#client,
        signal: late.signal,
      });
      if (response.ok) return response;
      throw await problem(response);
    } catch (cause) {
      if (cause instanceof CommandError) throw cause;
      // One that is busy is told from one that is not there.
      if (late.signal.aborted) throw new CommandError("command-box-late", { data: this.#data }, { cause });
      throw noBox(this.#data, cause);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A box that is killed breaks off in the midst of an answer. */
async function wholeText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new CommandError("command-box-gone", {}, { cause });
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
  const { id, args, problems }: ApiProblem & Partial<ApiPlanetRefusal> = await response.json();
  return problems === undefined ? new CommandError(id, args) : new PlanetRefused(id, args, problems);
}
