/**
 * The porter's end of the connection to one component that serves mounts. Requests that the job cannot take yet wait in
 * a bounded queue. Belongs to the porter.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { PacketSocket } from "../../ffi/libc/packet_socket.ts";
import type { Socket } from "../../ffi/libc/socket.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { type Mount, openJobPacket, packet, REGISTRATION_VERSION } from "../_delivery/registration.ts";
import type { ReadRequest } from "./head_reader.ts";

/** How a link is made. */
export interface DeliveryLinkOptions {
  readonly reactor: Reactor;
  readonly connection: PacketSocket;
  readonly onMounts: (link: DeliveryLink, mounts: readonly Mount[]) => void;
  /** Told once when the component is gone, with the connections that it never got. */
  readonly onGone: (link: DeliveryLink, unserved: readonly Socket[]) => void;
}

interface Waiting {
  readonly socket: Socket;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MOST_WAITING = 4096;

/** One component that serves mounts. */
export class DeliveryLink {
  /** The component's id, once it has said hello. */
  component = "?";
  readonly #options: DeliveryLinkOptions;
  readonly #waiting: Waiting[] = [];
  #blocked = false;
  #gone = false;

  /** @param options The connection, and who is told. */
  constructor(options: DeliveryLinkOptions) {
    this.#options = options;
  }

  /** Begins to listen to the component. */
  start(): void {
    const { reactor, connection } = this.#options;
    reactor.watch(connection.fd, { read: true }, () => this.#guard(() => this.#ready()));
    this.#guard(() => void connection.send(packet({ v: REGISTRATION_VERSION, type: "hello" })));
  }

  /**
   * Hands a request over; the connection is then the component's.
   *
   * @param request Read whole.
   * @returns False when too many wait already, or the component is gone; the connection stays the caller's.
   */
  hand(request: ReadRequest): boolean {
    if (this.#gone || this.#waiting.length >= MOST_WAITING) return false;
    const message = { v: REGISTRATION_VERSION, type: "request", peer: request.peer } as const;
    this.#waiting.push({ socket: request.socket, bytes: packet(message, request.bytes) });
    if (!this.#blocked) this.#guard(() => this.#flush());
    return true;
  }

  /** Ends the connection to the component. Safe to call twice. */
  close(): void {
    this.#leave();
  }

  #ready(): void {
    this.#flush();
    if (this.#hear()) this.#hearOut();
  }

  /** @returns Whether the component has ended. */
  #hear(): boolean {
    const { connection, onMounts } = this.#options;
    for (let next = connection.receive(); next !== null; next = connection.receive()) {
      if (next === "end") return true;
      const message = openJobPacket(next.bytes)?.message;
      if (message?.type === "hello") this.component = message.component;
      if (message?.type === "mounts") onMounts(this, message.mounts);
    }
    return false;
  }

  #flush(): void {
    const { reactor, connection } = this.#options;
    let sent = 0;
    for (const { socket, bytes } of this.#waiting) {
      if (!connection.send(bytes, socket.fd)) break;
      socket.close();
      sent++;
    }
    this.#waiting.splice(0, sent);
    const blocked = this.#waiting.length > 0;
    if (blocked !== this.#blocked) reactor.change(connection.fd, { read: true, write: blocked });
    this.#blocked = blocked;
  }

  /** Whatever fails between two processes means that the other one is gone. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
      this.#hearOut();
    }
  }

  /** A failure comes before what was said last, and that counts: who takes its mounts back is not expected again. */
  #hearOut(): void {
    try {
      this.#hear();
    } catch (error) {
      if (!(error instanceof NativeError)) throw error;
    }
    this.#leave();
  }

  #leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    const { reactor, connection, onGone } = this.#options;
    reactor.unwatch(connection.fd);
    connection.close();
    onGone(this, this.#waiting.splice(0).map(({ socket }) => socket));
  }
}
