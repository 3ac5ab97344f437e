/**
 * How a component that serves a mount gets its viewers: it says to the porter what it serves, and receives each
 * connection together with the request that was read from it. Belongs to the component, in its job; when the porter is
 * away it is looked for again for ever, and viewers who watch notice nothing of that.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import { type Packet, PacketSocket } from "../../ffi/libc/packet_socket.ts";
import { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { Logger } from "../../manager/contract/log_record.ts";
import { answerRequest } from "./answer_request.ts";
import {
  type JobMessage,
  type Mount,
  openPorterPacket,
  packet,
  type Peer,
  REGISTRATION_VERSION,
  registrationPath,
} from "./registration.ts";
import { findHeadEnd, parseRequestHead, type RequestHead } from "./request_head.ts";
import { statusPage } from "./status_page.ts";

/** A request as the porter hands it over. */
export interface HandedRequest {
  /** Whoever takes the request owns it. */
  readonly socket: Socket;
  readonly head: RequestHead;
  /** What came behind the head. */
  readonly rest: Uint8Array<ArrayBuffer>;
  readonly peer: Peer;
}

/** How a link is made. */
export interface PorterLinkOptions {
  readonly reactor: Reactor;
  readonly log: Logger;
  readonly runFolder: string;
  /** Id of the component. */
  readonly component: string;
  readonly mounts: readonly Mount[];
  /** Takes a request. */
  readonly onRequest: (request: HandedRequest) => void;
  /** Told when the porter is there or away; away at first. */
  readonly onLinked: (linked: boolean) => void;
}

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 1000;
/** So soon somebody may come again whose request met a component that ends: it may only be starting anew. */
const RETRY_SECONDS = 2;

/** The link of one component to the porter. */
export class PorterLink {
  readonly #options: PorterLinkOptions;
  #connection: PacketSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #delayMs = FIRST_DELAY_MS;
  /** Whether connections get lost on their way; told once until one arrives. */
  #isLosing = false;
  #closed = false;

  /** @param options What is served, and who takes requests. */
  constructor(options: PorterLinkOptions) {
    this.#options = options;
  }

  /** Begins to look for the porter. */
  start(): void {
    this.#connect();
  }

  /**
   * Takes the mounts back. Requests that were handed over stay; those on the way are told to come again. Safe to call
   * twice.
   */
  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#takeLeave();
    this.#disconnect();
  }

  /** Whoever only loses the connection is expected back; this one says that it is not. */
  #takeLeave(): void {
    const connection = this.#connection;
    if (connection === null) return;
    try {
      connection.send(packet({ v: REGISTRATION_VERSION, type: "mounts", mounts: [] }));
      connection.endReading();
      for (let next = connection.receive(); next !== null && next !== "end"; next = connection.receive()) {
        this.#take(next);
      }
    } catch (error) {
      // The porter has gone first.
      if (!(error instanceof NativeError)) throw error;
    }
  }

  #connect(): void {
    const { reactor, runFolder, component, mounts, onLinked } = this.#options;
    try {
      const connection = this.#connection = PacketSocket.connect(registrationPath(runFolder));
      this.#say({ v: REGISTRATION_VERSION, type: "hello", component });
      this.#say({ v: REGISTRATION_VERSION, type: "mounts", mounts: [...mounts] });
      reactor.watch(connection.fd, { read: true }, () => this.#receive(connection));
      this.#delayMs = FIRST_DELAY_MS;
      onLinked(true);
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      this.#connection?.close();
      this.#connection = null;
      this.#retry();
    }
  }

  #say(message: JobMessage): void {
    if (!this.#connection?.send(packet(message))) throw new NativeError("sendmsg", 0);
  }

  #retry(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#connect(), this.#delayMs * (0.75 + Math.random() / 2));
    this.#delayMs = Math.min(LONGEST_DELAY_MS, this.#delayMs * 2);
  }

  #receive(connection: PacketSocket): void {
    try {
      for (let next = connection.receive(); next !== null; next = connection.receive()) {
        if (next === "end") return this.#lost("it closed the connection");
        this.#take(next);
        if (this.#connection !== connection) return;
      }
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      this.#lost(error.message);
    }
  }

  #take({ bytes, fd }: Packet): void {
    const socket = fd === null ? null : new Socket(fd);
    const opened = openPorterPacket(bytes);
    if (opened?.message.type === "request") return this.#takeRequest(opened.message.peer, opened.rest, socket);
    socket?.close();
    if (opened === null) this.#options.log.warning("the porter sent a packet that is not known");
  }

  #takeRequest(peer: Peer, bytes: Uint8Array<ArrayBuffer>, socket: Socket | null): void {
    if (socket === null) return this.#tellLoss();
    this.#isLosing = false;
    const end = findHeadEnd(bytes);
    const result = typeof end === "number" ? parseRequestHead(bytes.subarray(0, end)) : null;
    if (result?.ok) return this.#hand({ socket, head: result.head, rest: bytes.subarray(Number(end)), peer });
    socket.close();
    this.#options.log.warning("the porter sent a request that is none");
  }

  #tellLoss(): void {
    if (!this.#isLosing) this.#options.log.warning("viewers are lost on the way: this job may open no more sockets");
    this.#isLosing = true;
  }

  #hand(request: HandedRequest): void {
    try {
      if (this.#closed) answerRequest(request, comeAgain(request));
      else this.#options.onRequest(request);
    } catch (error) {
      request.socket.close();
      // The viewer has left again already.
      if (error instanceof NativeError) return;
      this.#options.log.warning(`a request for ${request.head.path} was not served: ${error}`);
    }
  }

  #lost(reason: string): void {
    this.#options.log.info(`the porter is away: ${reason}`);
    this.#disconnect();
    this.#retry();
  }

  #disconnect(): void {
    const connection = this.#connection;
    if (connection === null) return;
    this.#connection = null;
    this.#options.reactor.unwatch(connection.fd);
    connection.close();
    this.#options.onLinked(false);
  }
}

function comeAgain({ head }: HandedRequest): Uint8Array<ArrayBuffer> {
  return statusPage(503, { retryAfterSeconds: RETRY_SECONDS, headOnly: head.method === "HEAD" });
}
