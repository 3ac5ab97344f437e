/** Offers the feeds of this job to other jobs: accepts, hears which feed is wanted, and gives the socket to that feed. */
import { parse } from "valibot";
import type { FeedSource } from "../../../components/run_context.ts";
import { Accepting } from "../../../ffi/accepting.ts";
import { SOCKET } from "../../../ffi/libc/constants.ts";
import { Socket } from "../../../ffi/libc/socket.ts";
import type { Reactor } from "../../../ffi/reactor.ts";
import { readLine, writeLine } from "../../../ffi/socket_line.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { removeLeftover } from "../remove_leftover.ts";
import { type FeedAnswer, type FeedNews, feedRequest, feedSocket } from "./feed_handshake.ts";
import type { FeedHub } from "./feed_hub.ts";

const HANDSHAKE_MS = 5000;
/** What large pictures need to leave in one go. */
const SEND_BUFFER_BYTES = 1 << 20;

/** What the server needs of its job. */
export interface FeedServerOptions {
  readonly job: string;
  readonly runFolder: string;
  readonly reactor: Reactor;
  readonly hub: FeedHub;
  readonly log: Logger;
}

/** The feed socket of one job. It stays when that ends: by then it may be another's, and whoever starts jobs clears it away. */
export class FeedServer implements Disposable {
  readonly #options: FeedServerOptions;
  readonly #listener: Socket;
  readonly #accepting: Disposable;
  /** End what is told to other jobs. */
  readonly #tellings = new Set<() => void>();

  /** @param options It listens at once. */
  constructor(options: FeedServerOptions) {
    this.#options = options;
    const path = feedSocket(options.runFolder, options.job);
    removeLeftover(path);
    this.#listener = Socket.listenUnix(path);
    const { reactor, log } = options;
    this.#accepting = new Accepting({
      reactor,
      listener: this.#listener,
      onConnection: ({ socket }) => void this.#serve(socket),
      onTrouble: (error) => log.warning(`no feed can be given for a moment: ${error.message}`),
    });
  }

  [Symbol.dispose](): void {
    this.#accepting[Symbol.dispose]();
    this.#listener.close();
    for (const end of this.#tellings) end();
  }

  async #serve(socket: Socket): Promise<void> {
    using own = socket;
    try {
      own.setOption(SOCKET.SOL_SOCKET, SOCKET.SO_SNDBUF, SEND_BUFFER_BYTES);
      const { feed, tell } = parse(feedRequest, JSON.parse(await readLine(own, this.#options.reactor, HANDSHAKE_MS)));
      const source = this.#options.hub.find(feed);
      if (!source?.ready) return answer(own, { v: 1, ok: false, reason: `no component gives ${feed} now` });
      if (tell === "filler") return await this.#tellFiller(own, source);
      answer(own, { v: 1, ok: true });
      source.send(own.fd);
      own.release();
    } catch (error) {
      this.#options.log.warning(`a feed could not be given: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Tells how a feed is until the other job hangs up, or the socket takes no more. */
  async #tellFiller(socket: Socket, source: FeedSource): Promise<void> {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    this.#tellings.add(end);
    this.#options.reactor.watch(socket.fd, { read: true }, () => end());
    const forget = source.onFiller((filler) => {
      try {
        writeLine(socket, JSON.stringify({ v: 1, filler } satisfies FeedNews));
      } catch {
        // It is closed then, and asked for again with the feed.
        end();
      }
    });
    await ended;
    forget();
    this.#tellings.delete(end);
    this.#options.reactor.unwatch(socket.fd);
  }
}

function answer(socket: Socket, line: FeedAnswer): void {
  writeLine(socket, JSON.stringify(line));
}
