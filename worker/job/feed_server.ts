/** Offers the feeds of this job to other jobs: accepts, hears which feed is wanted, and gives the socket to that feed. */
import type { Logger } from "../../manager/contract/log_record.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { acceptUnixStream, closeDescriptor, listenUnixStream, readLine, writeLine } from "../../ffi/unix_stream.ts";
import { type FeedAnswer, feedRequest, feedSocket } from "./feed_handshake.ts";
import type { FeedHub } from "./feed_hub.ts";

const HANDSHAKE_MS = 5000;

/** What the server needs of its job. */
export interface FeedServerOptions {
  readonly job: string;
  readonly runFolder: string;
  readonly reactor: Reactor;
  readonly hub: FeedHub;
  readonly log: Logger;
}

/** The feed socket of one job. */
export class FeedServer implements Disposable {
  readonly #options: FeedServerOptions;
  readonly #path: string;
  readonly #listener: number;

  /** @param options It listens at once. */
  constructor(options: FeedServerOptions) {
    this.#options = options;
    this.#path = feedSocket(options.runFolder, options.job);
    removeLeftover(this.#path);
    this.#listener = listenUnixStream(this.#path);
    options.reactor.watch(this.#listener, { read: true }, () => this.#accept());
  }

  [Symbol.dispose](): void {
    this.#options.reactor.unwatch(this.#listener);
    closeDescriptor(this.#listener);
    removeLeftover(this.#path);
  }

  #accept(): void {
    for (let fd = acceptUnixStream(this.#listener); fd !== null; fd = acceptUnixStream(this.#listener)) {
      void this.#serve(fd);
    }
  }

  async #serve(fd: number): Promise<void> {
    try {
      const { feed } = feedRequest.parse(JSON.parse(await readLine(this.#options.reactor, fd, HANDSHAKE_MS)));
      const source = this.#options.hub.find(feed);
      if (source?.ready) {
        answer(fd, { v: 1, ok: true });
        source.send(fd);
      } else {
        answer(fd, { v: 1, ok: false, reason: `no component gives ${feed} now` });
        closeDescriptor(fd);
      }
    } catch (error) {
      this.#options.log.warning(`a feed could not be given: ${error instanceof Error ? error.message : error}`);
      closeDescriptor(fd);
    }
  }
}

function answer(fd: number, line: FeedAnswer): void {
  writeLine(fd, JSON.stringify(line));
}

function removeLeftover(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
