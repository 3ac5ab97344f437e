/** Finds the elements that keep a pipeline from changing its state. */
import type { Element } from "./element.ts";
import { gst } from "./gst_table.ts";

/** How long all elements together may be asked: one that hangs may hold the lock that asking needs. */
const ASK_MS = 500;
const VOID_PENDING = 0;
const NO_WAIT = 0n;

/** GstStates of one element. */
interface ElementState {
  readonly current: number;
  readonly pending: number;
}

/**
 * Asks each element how far it is. Nothing waits for those that hang.
 *
 * @param elements Of a pipeline whose state change did not end, each with a reference (transfer full).
 * @param wanted The GstState that all should have.
 * @returns Names of those on their way; when none says so, of those that are elsewhere. An element that is made of others
 *   waits for these, and all wait for sources, so of these only the first are named that there are: sources, others,
 *   sinks, bins.
 */
export async function laggingElements(elements: readonly Element[], wanted: number): Promise<string[]> {
  const asked = elements.map((element) => ({ element, state: stateOf(element) }));
  try {
    return await nameLagging(asked, wanted);
  } finally {
    // One that hangs is still being asked.
    for (const { element, state } of asked) void state.then(() => gst().gst_object_unref(element.pointer));
  }
}

async function nameLagging(
  asked: readonly { readonly element: Element; readonly state: Promise<ElementState> }[],
  wanted: number,
): Promise<string[]> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ASK_MS);
  const answers = await Promise.all(asked.map(async ({ element, state }) => {
    return { element, state: await Promise.race([state, late.promise]) };
  }));
  clearTimeout(timer);
  const mute = answers.filter(({ state }) => state === null);
  const moving = answers.filter(({ state }) => state !== null && state.pending !== VOID_PENDING);
  const elsewhere = answers.filter(({ state }) => state !== null && state.current !== wanted);
  const [found = []] = [mute, moving, elsewhere].filter((some) => some.length > 0)
    .map((some) => culprits(some.map(({ element }) => element)));
  return found.map(({ name }) => name);
}

async function stateOf({ pointer }: Element): Promise<ElementState> {
  const current = new Int32Array(1);
  const pending = new Int32Array(1);
  await gst().gst_element_get_state(pointer, current, pending, NO_WAIT);
  return { current: current[0]!, pending: pending[0]! };
}

function culprits(elements: readonly Element[]): readonly Element[] {
  const working = elements.filter(({ kind }) => !/\bBin\b/.test(kind));
  const sources = working.filter(({ kind }) => /\bSource\b/.test(kind));
  const others = working.filter(({ kind }) => !/\bSink\b/.test(kind));
  return [sources, others, working, elements].find((some) => some.length > 0) ?? [];
}
