/**
 * The box's front door: accepts connections, reads each request's head, and gives the connection away, to the component
 * that serves the path or to the manager. Holds no stream and no state that a new porter could not gather again within
 * moments, so that it may die at any time. Runs in the porter's job.
 */
import { Accepting } from "../../ffi/accepting.ts";
import { SOCKET } from "../../ffi/libc/constants.ts";
import { NativeError } from "../../ffi/libc/native_error.ts";
import { PacketSocket } from "../../ffi/libc/packet_socket.ts";
import { Socket } from "../../ffi/libc/socket.ts";
import type { InternetAddress } from "../../ffi/libc/socket_address.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { type Mount, registrationPath } from "../_delivery/registration.ts";
import { type PageOptions, type PageStatus, statusPage } from "../_delivery/status_page.ts";
import { DeliveryLink } from "./delivery_link.ts";
import { HeadReader, type HeadReaderOptions, type ReadRequest } from "./head_reader.ts";
import { Lingering } from "./lingering.ts";
import { MountTable } from "./mount_table.ts";
import type { RelayEnd } from "./relay.ts";
import { Relays } from "./relays.ts";

/** How a porter is made. */
export interface PorterOptions {
  readonly reactor: Reactor;
  readonly log: Logger;
  /** The folder of sockets, with the manager's `api.sock`. */
  readonly runFolder: string;
  /** How long a head may take. @default 10000 */
  readonly headTimeoutMs?: number;
  /** The most connections without a head. @default 4096 */
  readonly headLimit?: number;
  /** The most requests under way to the manager; half of them may come from one network. @default 1000 */
  readonly relayLimit?: number;
  /** How long such a request may take to be sent whole. @default 120000 */
  readonly requestTimeoutMs?: number;
}

const SWEEP_MS = 500;
const RETRY_SECONDS = 2;
/** What a server of the fetch standard cannot even look at. */
const FORBIDDEN_METHODS = /^(?:CONNECT|TRACE|TRACK)$/i;
const API_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
/** Options of the public port, which accepted connections inherit (tcp(7), socket(7)). */
const OPTIONS: readonly (readonly [level: number, option: number, value: number])[] = [
  [SOCKET.IPPROTO_TCP, SOCKET.TCP_NODELAY, 1],
  // Who does not acknowledge for 20 s is gone.
  [SOCKET.IPPROTO_TCP, SOCKET.TCP_USER_TIMEOUT, 20_000],
  [SOCKET.SOL_SOCKET, SOCKET.SO_KEEPALIVE, 1],
  // What a slow viewer cannot take stays in the streamer's ring, where it can be skipped, and not in megabytes of the kernel's.
  [SOCKET.IPPROTO_TCP, SOCKET.TCP_NOTSENT_LOWAT, 128 * 1024],
];

/** Owner of the public port. */
export class Porter {
  readonly #options: PorterOptions;
  readonly #mounts = new MountTable<DeliveryLink>();
  readonly #links = new Set<DeliveryLink>();
  readonly #relays: Relays;
  readonly #heads: HeadReader;
  readonly #lingering: Lingering;
  #public: Socket | null = null;
  #registration: PacketSocket | null = null;
  /** Take the connections of both. */
  readonly #accepting: Disposable[] = [];
  #sweep: ReturnType<typeof setInterval> | null = null;

  /** @param options Where it works. */
  constructor(options: PorterOptions) {
    this.#options = options;
    this.#lingering = new Lingering(options.reactor);
    const reader: HeadReaderOptions = {
      reactor: options.reactor,
      onRequest: (request) => this.#serve(request),
      onRefused: (socket, status) => this.#lingering.end(socket, statusPage(status)),
      ...(options.headTimeoutMs === undefined ? {} : { timeoutMs: options.headTimeoutMs }),
      ...(options.headLimit === undefined ? {} : { limit: options.headLimit }),
    };
    this.#heads = new HeadReader(reader);
    this.#relays = new Relays({
      reactor: options.reactor,
      apiSocket: `${options.runFolder}/api.sock`,
      onEnd: (request, end) => this.#endRelay(request, end),
      ...(options.relayLimit === undefined ? {} : { limit: options.relayLimit }),
      ...(options.requestTimeoutMs === undefined ? {} : { requestTimeoutMs: options.requestTimeoutMs }),
    });
  }

  /**
   * Opens the public port.
   *
   * @param address Where. `::` is IPv6 and IPv4, and IPv4 alone where the machine has no IPv6.
   * @returns The address with its real port.
   * @throws {NativeError} EADDRINUSE, EACCES, EADDRNOTAVAIL …
   */
  listen(address: InternetAddress): InternetAddress {
    const socket = this.#public = listenOn(address);
    for (const [level, option, value] of OPTIONS) socket.setOption(level, option, value);
    this.#accepting.push(
      new Accepting({
        reactor: this.#options.reactor,
        listener: socket,
        onConnection: ({ socket, peer }) => this.#heads.add(socket, peer ?? { host: "unix", port: 0 }),
        onTrouble: (error) => this.#options.log.warning(`no connection can be taken for a moment: ${error.message}`),
      }),
    );
    return socket.localAddress();
  }

  /**
   * Opens the socket on which components say what they serve. One that a dead porter left is removed.
   *
   * @throws {NativeError|Deno.errors.PermissionDenied}
   */
  start(): void {
    const { reactor, runFolder, log } = this.#options;
    const path = registrationPath(runFolder);
    removeSocket(path);
    const registration = this.#registration = PacketSocket.listen(path);
    this.#accepting.push(
      new Accepting({
        reactor,
        listener: registration,
        onConnection: (connection) => this.#addLink(connection),
        onTrouble: (error) => log.warning(`no component can register for a moment: ${error.message}`),
      }),
    );
    this.#sweep = setInterval(() => this.#expire(), SWEEP_MS);
  }

  /** Closes the port and all connections that were not given away. Safe to call twice. */
  close(): void {
    const { runFolder } = this.#options;
    if (this.#sweep !== null) clearInterval(this.#sweep);
    for (const accepting of this.#accepting) accepting[Symbol.dispose]();
    for (const socket of [this.#public, this.#registration]) {
      if (socket === null || socket.fd < 0) continue;
      socket.close();
      if (socket === this.#registration) removeSocket(registrationPath(runFolder));
    }
    this.#heads.close();
    for (const link of this.#links) link.close();
    this.#relays.close();
    this.#lingering.close();
  }

  #addLink(connection: PacketSocket): void {
    const link = new DeliveryLink({
      reactor: this.#options.reactor,
      connection,
      onMounts: (link, mounts) => this.#register(link, mounts),
      onGone: (link, unserved) => this.#forget(link, unserved),
    });
    this.#links.add(link);
    link.start();
  }

  #register(link: DeliveryLink, mounts: readonly Mount[]): void {
    this.#mounts.keepOnly(link, mounts);
    for (const mount of mounts) {
      const before = this.#mounts.add(mount, link);
      if (before === null) continue;
      this.#options.log.warning(
        `${mount.path} goes to ${link.component}, which said so last, and no more to ${before.component}`,
      );
    }
    this.#options.log.info(
      `${link.component} serves ${mounts.map(({ path }) => path).join(" ") || "nothing any more"}`,
    );
  }

  #forget(link: DeliveryLink, unserved: readonly Socket[]): void {
    this.#links.delete(link);
    this.#mounts.leave(link, performance.now());
    for (const socket of unserved) this.#answer(socket, 503, { retryAfterSeconds: RETRY_SECONDS });
    this.#options.log.info(`${link.component} is gone`);
  }

  #serve(request: ReadRequest): void {
    const { method, path } = request.head;
    const found = this.#mounts.find(path);
    if (found === null) return this.#relay(request);
    const headOnly = method === "HEAD";
    if (method !== "GET" && !headOnly) return this.#answer(request.socket, 405, { allow: "GET, HEAD" });
    if (found !== "away" && found.owner.hand(request)) return;
    this.#answer(request.socket, 503, { retryAfterSeconds: RETRY_SECONDS, headOnly });
  }

  #relay(request: ReadRequest): void {
    if (FORBIDDEN_METHODS.test(request.head.method)) return this.#answer(request.socket, 405, { allow: API_METHODS });
    if (this.#relays.pass(request)) return;
    const headOnly = request.head.method === "HEAD";
    this.#answer(request.socket, 503, { retryAfterSeconds: RETRY_SECONDS, headOnly });
  }

  #endRelay({ socket, head }: ReadRequest, end: RelayEnd): void {
    const headOnly = head.method === "HEAD";
    if (end === "done") this.#lingering.end(socket);
    else if (end === "unanswered") this.#answer(socket, 502, { retryAfterSeconds: RETRY_SECONDS, headOnly });
    else if (end === "late") this.#answer(socket, 408);
    else socket.close();
  }

  #answer(socket: Socket, status: PageStatus, options?: PageOptions): void {
    this.#lingering.end(socket, statusPage(status, options));
  }

  #expire(): void {
    const now = performance.now();
    this.#heads.expire(now);
    this.#lingering.expire(now);
    this.#mounts.expire(now);
    this.#relays.expire(now);
  }
}

function listenOn(address: InternetAddress): Socket {
  try {
    return Socket.listen(address);
  } catch (error) {
    const noIpv6 = error instanceof NativeError && (error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL");
    if (address.host !== "::" || !noIpv6) throw error;
    return Socket.listen({ host: "0.0.0.0", port: address.port });
  }
}

function removeSocket(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
