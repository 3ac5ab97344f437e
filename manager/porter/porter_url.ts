/** Waits until a box answers through its porter, while its jobs start. Used by the box, in the process of `serve`. */
import { setTimeout } from "node:timers/promises";
import type { TextRef } from "../contract/message.ts";
import type { DataFolder } from "../data_folder/data_folder.ts";
import type { Planet, PlanetComponent } from "../planet/planet.ts";
import type { StateTree } from "../state/state_tree.ts";
import { askPorter } from "./ask_porter.ts";
import { localUrl, shownAddress } from "./porter_address.ts";

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

/** Whose porter it is. */
export interface Portered {
  /** Has the planet that the box goes by now. */
  readonly desk: { readonly planet: Planet };
  /** Tells how the porter is. */
  readonly state: StateTree;
}

/** Whose porter is waited for. */
export interface PorterUrlOptions extends Portered {
  readonly folder: DataFolder;
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
export async function porterUrl({ folder, onTrouble, signal, ...box }: PorterUrlOptions): Promise<string> {
  const told = new Set<string>();
  for (let pauseMs = LOOK_MS.first;; pauseMs = Math.min(pauseMs * LOOK_MS.growth, LOOK_MS.longest)) {
    const url = shownUrl(box);
    if (url !== null && await askPorter(url, signal) === "box") return url;
    for (const text of troublesOf(box, folder).filter(({ id }) => !told.has(id))) {
      told.add(text.id);
      onTrouble(text);
    }
    await setTimeout(pauseMs, undefined, { signal });
  }
}

/**
 * Gives the address that the porter says it listens on, as a program on this machine would use it.
 *
 * @param box Whose porter.
 * @returns Without a slash at its end; null while the porter says nothing.
 */
export function shownUrl(box: Portered): string | null {
  const shown = box.state.component(porterOf(box)?.id ?? "")?.readings["address"];
  const address = typeof shown === "string" ? shownAddress(shown) : null;
  return address === null ? null : localUrl(address);
}

function porterOf({ desk }: Portered): PlanetComponent | undefined {
  return desk.planet.atmosphere.find(({ definition }) => definition.job === "porter");
}

/** @throws {PorterError} When it has given up. */
function troublesOf(box: Portered, folder: DataFolder): TextRef[] {
  const component = porterOf(box)?.id ?? "";
  const { mood, messages } = box.state.component(component) ?? { mood: "sad", messages: [] };
  if (mood === "sad") throw new PorterError(messages);
  const asleep = { id: "command-porter-sleeps", args: { component, data: folder.path } };
  return [...mood === "sleeping" ? [asleep] : [], ...messages.filter(({ level }) => level === "error")];
}
