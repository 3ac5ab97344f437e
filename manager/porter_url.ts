/** Waits until a box answers through its porter, while its jobs start. Used by the box, in the process of `serve`. */
import { setTimeout } from "node:timers/promises";
import type { TextRef } from "./contract/message.ts";
import type { DataFolder } from "./data_folder.ts";
import type { Planet } from "./planet/planet.ts";
import { localUrl, readPorterAddress } from "./porter_address.ts";
import type { StateTree } from "./state/state_tree.ts";

/** The porter cannot listen: the port is taken, say. */
export class PorterError extends Error {
  override readonly name = "PorterError";
  /** What the porter says of it. */
  readonly texts: readonly TextRef[];

  constructor(texts: readonly TextRef[]) {
    super(`Cannot serve because the porter does not listen: got ${JSON.stringify(texts)}`);
    this.texts = texts;
  }
}

/** Looks at a starting porter grow rarer: a small computer needs its time for starting. */
const LOOK_MS = { first: 20, longest: 300, growth: 1.3 };

/** Whose porter is waited for. */
export interface PorterUrlOptions {
  readonly folder: DataFolder;
  readonly planet: Planet;
  /** Tells how the porter is. */
  readonly state: StateTree;
  /** Is told once of each thing that keeps the porter from listening, such as a port that another program has. */
  readonly onTrouble: (text: TextRef) => void;
  /** Ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * Waits until the porter has bound its port, and a request comes through it to the API.
 *
 * @param options Whose porter.
 * @returns The box's address, without a slash at its end.
 * @throws {PorterError} When the porter has given up.
 * @throws {Error} `AbortError` when the signal came.
 */
export async function porterUrl({ folder, planet, state, onTrouble, signal }: PorterUrlOptions): Promise<string> {
  const porter = planet.atmosphere.find(({ definition }) => definition.job === "porter");
  const told = new Set<string>();
  for (let pauseMs = LOOK_MS.first;; pauseMs = Math.min(pauseMs * LOOK_MS.growth, LOOK_MS.longest)) {
    const address = await readPorterAddress(folder.porterFile);
    const { pid, mood, messages } = state.component(porter?.id ?? "") ?? { pid: null, mood: "sad", messages: [] };
    // A file of another process was left by an earlier porter.
    if (address?.pid === pid && address !== null && await answers(localUrl(address), signal)) return localUrl(address);
    if (mood === "sad") throw new PorterError(messages);
    for (const message of messages.filter(({ level, id }) => level === "error" && !told.has(id))) {
      told.add(message.id);
      onTrouble(message);
    }
    await setTimeout(pauseMs, undefined, { signal });
  }
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.any([signal, AbortSignal.timeout(1000)]) });
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
