/**
 * The eater's end of what another job says of a feed beside the feed itself: whether it gives nothing but what fills the
 * time of a source that is away. GDP cannot carry that. Lives as long as the connection of the feed.
 */
import { parse } from "valibot";
import { Socket } from "../../../ffi/libc/socket.ts";
import type { Reactor } from "../../../ffi/reactor.ts";
import { takeLine, writeLine } from "../../../ffi/socket_line.ts";
import { feedNews, type FeedRequest } from "./feed_handshake.ts";

/** Which feed. */
export interface FillerWatchOptions {
  /** Full name. */
  readonly feed: string;
  /** Where the giving job offers it. */
  readonly path: string;
  readonly reactor: Reactor;
  /** Told at once and at each change. */
  readonly onFiller: (isFiller: boolean) => void;
}

/** What is told of one feed. */
export class FillerWatch implements Disposable {
  readonly #options: FillerWatchOptions;
  readonly #socket: Socket;

  /**
   * @param options Which feed.
   * @throws {NativeError|Error} When the other job is not there.
   */
  constructor(options: FillerWatchOptions) {
    const { path, feed, reactor } = this.#options = options;
    this.#socket = Socket.connectUnix(path);
    writeLine(this.#socket, JSON.stringify({ v: 1, feed, tell: "filler" } satisfies FeedRequest));
    reactor.watch(this.#socket.fd, { read: true }, () => this.#hear());
  }

  [Symbol.dispose](): void {
    this.#options.reactor.unwatch(this.#socket.fd);
    this.#socket.close();
  }

  #hear(): void {
    for (let filler = this.#next(); filler !== null; filler = this.#next()) this.#options.onFiller(filler);
  }

  /** Null when nothing has come. The other side ends where the feed does: what is the matter then is seen there. */
  #next(): boolean | null {
    try {
      const line = takeLine(this.#socket);
      return line === null ? null : parse(feedNews, JSON.parse(line)).filler;
    } catch {
      this.#options.reactor.unwatch(this.#socket.fd);
      return null;
    }
  }
}
