/**
 * Keeps `DATA/run/api.json` true while a box runs: written anew when its address changes, removed at the end. On a full
 * disk the box runs as well; only commands do not find it until there is room. Owned by the box, in the process of `serve`.
 */
import type { Logger } from "../contract/log_record.ts";
import { type ApiFile, writeApiFile } from "./api_file.ts";
import { removeFile } from "./whole_file.ts";

/** What a publication is made of. */
export interface ApiPublicationOptions {
  /** `DATA/run/api.json`. */
  readonly path: string;
  /** A bearer token of the API. */
  readonly token: string;
  readonly log: Logger;
}

/** A file that could not be written is tried again after so long. */
const AGAIN_MS = 5000;

/** The file for the command line. */
export class ApiPublication {
  readonly #options: ApiPublicationOptions;
  #content: ApiFile | null = null;
  #writing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param options Where, and the token. */
  constructor(options: ApiPublicationOptions) {
    this.#options = options;
  }

  /**
   * Says where the box answers. Saying the same again costs nothing.
   *
   * @param url Without a slash at its end; null while the porter does not listen, when only the API's own socket answers.
   * @returns When it is written, or could not be for now.
   */
  tell(url: string | null): Promise<void> {
    if (this.#content?.url === url) return this.#writing;
    this.#content = { url, token: this.#options.token, pid: Deno.pid };
    return this.#writing = this.#writing.then(() => this.#write());
  }

  /** Removes the file. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    clearInterval(this.#timer);
    await removeFile(this.#options.path);
  }

  async #write(): Promise<void> {
    const { path, log } = this.#options;
    try {
      await writeApiFile(path, this.#content!);
      clearInterval(this.#timer);
      this.#timer = undefined;
    } catch (error) {
      const text = `commands do not find this box because ${path} cannot be written: ${error}`;
      if (this.#timer !== undefined) return log.debug(text);
      log.error(text);
      this.#timer = setInterval(() => this.#writing = this.#writing.then(() => this.#write()), AGAIN_MS);
    }
  }
}
