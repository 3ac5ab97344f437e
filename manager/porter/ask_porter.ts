/** Who answers where a porter should. For a box that waits for its own, and for whoever finds a port taken. */
import { SERVER_NAME } from "../contract/server_name.ts";

const ANSWER_MS = 2000;

/** A box, through its porter; a porter behind which no box answers just now; somebody else, or nobody. */
export type PorterAnswer = "box" | "porter" | "none";

/**
 * Asks an address. Other programs have a `/healthz` too, so what counts is what the server calls itself.
 *
 * @param url Without a slash at its end.
 * @param signal Ends the wait for an answer. @default 2 s alone
 * @throws What the signal aborts with.
 */
export async function askPorter(url: string, signal?: AbortSignal): Promise<PorterAnswer> {
  const late = AbortSignal.timeout(ANSWER_MS);
  try {
    const response = await fetch(`${url}/healthz`, {
      redirect: "manual",
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    await response.body?.cancel();
    if (response.headers.get("server") !== SERVER_NAME) return "none";
    return response.ok ? "box" : "porter";
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TypeError || error instanceof DOMException) return "none";
    throw error;
  }
}
