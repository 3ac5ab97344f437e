/**
 * All requests that are under way to the manager: no more of them at once than the box can bear, and no more than half of
 * these from one network, so that nobody shuts out the others. Belongs to the porter.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { networkOf } from "../../manager/contract/network.ts";
import { joinBytes } from "../_delivery/join_bytes.ts";
import { headerValues, type RequestHead } from "../_delivery/request_head.ts";
import { forwardedHead } from "./forwarded_head.ts";
import type { ReadRequest } from "./head_reader.ts";
import { Relay, type RelayEnd } from "./relay.ts";

/** How relays are kept. */
export interface RelaysOptions {
  readonly reactor: Reactor;
  /** Path of the manager's socket. */
  readonly apiSocket: string;
  /** The most at once. @default 1000 */
  readonly limit?: number;
  /** How long a request may take to be sent whole. @default 120000 */
  readonly requestTimeoutMs?: number;
  /** Told when one is over; the client's socket is the callee's then. */
  readonly onEnd: (request: ReadRequest, end: RelayEnd) => void;
}

/** Requests under way. */
export class Relays {
  readonly #options: Required<RelaysOptions>;
  /** Those under way, and the network that each comes from. */
  readonly #relays = new Map<Relay, string>();

  /** @param options Limits, and who hears of the end. */
  constructor(options: RelaysOptions) {
    this.#options = { limit: 1000, requestTimeoutMs: 120_000, ...options };
  }

  /**
   * Passes a request on.
   *
   * @param request Read whole but for its body; its socket is owned until `onEnd`.
   * @returns False when there are too many, or the manager does not listen; the socket stays the caller's.
   */
  pass(request: ReadRequest): boolean {
    const network = networkOf(request.peer.host);
    const already = this.#relays.values().filter((one) => one === network).toArray().length;
    const { limit, reactor, requestTimeoutMs } = this.#options;
    const upstream = this.#relays.size < limit && already < limit / 2 ? this.#connect() : null;
    if (upstream === null) return false;
    const head = forwardedHead(request.head, request.peer.host);
    const relay = new Relay({
      reactor,
      client: request.socket,
      upstream,
      first: joinBytes(head, request.bytes.subarray(request.headLength)),
      size: head.length + bodyLength(request.head),
      requestTimeoutMs,
      onEnd: (end) => {
        this.#relays.delete(relay);
        this.#options.onEnd(request, end);
      },
    });
    this.#relays.set(relay, network);
    relay.start();
    return true;
  }

  /**
   * Ends what waits in vain.
   *
   * @param nowMs Time, monotonic.
   */
  expire(nowMs: number): void {
    for (const relay of this.#relays.keys()) relay.expire(nowMs);
  }

  /** Breaks all off. */
  close(): void {
    for (const relay of this.#relays.keys()) relay.close();
  }

  #connect(): Socket | null {
    try {
      return Socket.connectUnix(this.#options.apiSocket);
    } catch (error) {
      if (error instanceof NativeError) return null;
      throw error;
    }
  }
}

/** Of a chunked body nobody knows the end before it is answered. */
function bodyLength(head: RequestHead): number {
  if (headerValues(head, "transfer-encoding").length > 0) return Infinity;
  return Number(headerValues(head, "content-length")[0] ?? 0);
}
