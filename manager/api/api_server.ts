/**
 * Serves the API on the unix socket that the porter passes requests to. Runs in the process of `serve`, which owns it.
 */
import { atMost } from "../at_most.ts";
import type { Logger } from "../contract/log_record.ts";
import { removeFile } from "../data_folder/whole_file.ts";
import type { Api } from "./api_context.ts";

/** What a server needs beside the application. */
export interface ApiServerOptions {
  /** The socket's path. */
  readonly path: string;
  readonly log: Logger;
}

/** How long requests may take to end when the server closes. Those that go on for ever end by themselves before. */
const DRAIN_MS = 500;

/** The API on its socket. */
export class ApiServer {
  readonly #api: Api;
  readonly #options: ApiServerOptions;
  #server: Deno.HttpServer<Deno.UnixAddr> | null = null;

  /**
   * @param api The application.
   * @param options Where it listens.
   */
  constructor(api: Api, options: ApiServerOptions) {
    this.#api = api;
    this.#options = options;
  }

  /** Binds the socket; one that an earlier run left is removed. */
  async start(): Promise<void> {
    const { path, log } = this.#options;
    await removeFile(path);
    this.#server = Deno.serve({
      path,
      onListen() {},
      onError(error) {
        log.error(`a request failed outside the application: ${error}`);
        return new Response(null, { status: 500 });
      },
    }, (request) => this.#api.fetch(asSeenByPeer(request)));
    await Deno.chmod(path, 0o600);
  }

  /** Lets requests end, for a short time, and gives up the socket. Safe to call twice. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    await atMost(DRAIN_MS, server.shutdown());
    await removeFile(this.#options.path);
  }
}

/**
 * Gives a request the address that the peer used. On a unix socket Deno reports `http+unix://…`, which is no origin that
 * a page could have.
 *
 * @param request As it came through the porter.
 */
export function asSeenByPeer(request: Request): Request {
  const scheme = request.headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  // An empty Host is none: the path would begin in its place.
  const host = request.headers.get("host") || "localhost";
  const { pathname, search } = new URL(request.url);
  const address = URL.parse(`${scheme}://${host}${pathname}${search}`) ??
    new URL(`${scheme}://localhost${pathname}${search}`);
  const { method, headers, body } = request;
  return new Request(address, { method, headers, body });
}
