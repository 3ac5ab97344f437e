/**
 * Takes the connections of a unix socket, and waits while the system has no more descriptors to give. For the sockets of a
 * job that Deno reads; those whose connections are handed on have `Accepting`.
 */
import { pause } from "../../components/pause.ts";
import { closeConnection } from "../close_connection.ts";

/** A pause when the system has no more descriptors to give. */
const EXHAUSTED_MS = 200;

/** How connections are taken. */
export interface AcceptOptions {
  /** Aborted before the listener is closed. */
  readonly signal: AbortSignal;
  /** The connection is the callee's. */
  readonly onConnection: (connection: Deno.UnixConn) => void;
  /** None can be taken for a moment; told once until one could. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Takes connections.
 *
 * @param listener Stays the caller's.
 * @param options Until when, and who gets them.
 * @returns Fulfilled when the signal was aborted and the listener closed. What came meanwhile has been closed.
 */
export async function acceptConnections(listener: Deno.UnixListener, options: AcceptOptions): Promise<void> {
  const { signal, onConnection, onTrouble } = options;
  for (let isExhausted = false; !signal.aborted;) {
    let connection: Deno.UnixConn;
    try {
      connection = await listener.accept();
    } catch (error) {
      if (signal.aborted) return;
      if (!isExhausted) onTrouble(error);
      isExhausted = true;
      await pause(EXHAUSTED_MS, signal);
      continue;
    }
    if (signal.aborted) return closeConnection(connection);
    isExhausted = false;
    onConnection(connection);
  }
}
