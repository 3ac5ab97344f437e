/** The state of the box as the pages know it: one snapshot, patched as events arrive. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ApiComponent, ApiPatchOperation, ApiSnapshot } from "../../../manager/contract/api.ts";
import { applyPatch } from "./json_patch.ts";

/** Figures of one part that change all the time. */
export type Readings = ApiComponent["readings"];

const NO_READINGS: Readings = {};

/** All that is known, with the newest readings. */
let newest: ApiSnapshot | null = null;

/** Those that somebody has asked for. */
const readings = new Map<string, Signal<Readings>>();

/**
 * The newest state; null before the first snapshot. Its readings may be old: they change several times a second, and whoever
 * shows them takes `readingsOf`, so that nothing else is drawn anew.
 */
export const planetState: Signal<ApiSnapshot | null> = signal(null);

/** How the events come in. */
export const connection: Signal<"connecting" | "open" | "lost"> = signal("connecting");

/** When the newest snapshot came, by `Date.now()`; from there on its uptime is counted here. */
export const snapshotAt: Signal<number> = signal(0);

/** All parts, in the planet's order. */
export const parts: ReadonlySignal<readonly ApiComponent[]> = computed(() =>
  Object.values(planetState.value?.components ?? {})
);

/**
 * Takes a whole new state over.
 *
 * @param snapshot As event `snapshot` brings it.
 */
export function takeSnapshot(snapshot: ApiSnapshot): void {
  batch(() => {
    newest = snapshot;
    planetState.value = snapshot;
    snapshotAt.value = Date.now();
    connection.value = "open";
    spreadReadings();
  });
}

/**
 * Takes a change over.
 *
 * @param seq Its number. It may be more than one further: the box sends many changes of readings as one patch.
 * @param operations As event `patch` brings them.
 * @returns Whether it fits; when it does not, a new snapshot is needed.
 */
export function takePatch(seq: number, operations: readonly ApiPatchOperation[]): boolean {
  if (newest === null || seq <= newest.seq) return false;
  try {
    newest = { ...applyPatch(newest, operations), seq };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
  batch(() => {
    if (!operations.every(({ path }) => /^\/seq$|^\/components\/[^/]+\/readings(\/|$)/.test(path))) {
      planetState.value = newest;
    }
    spreadReadings();
  });
  return true;
}

/**
 * Gives the figures of a part that change all the time.
 *
 * @param id `flow/component`.
 */
export function readingsOf(id: string): ReadonlySignal<Readings> {
  const known = readings.get(id);
  if (known !== undefined) return known;
  const made = signal(newest?.components[id]?.readings ?? NO_READINGS);
  readings.set(id, made);
  return made;
}

function spreadReadings(): void {
  for (const [id, one] of readings) one.value = newest?.components[id]?.readings ?? NO_READINGS;
}

/**
 * Finds a part by its feed.
 *
 * @param feed A feed's full name, `flow/component:feed`.
 * @returns The id of the component that gives it.
 */
export function partOfFeed(feed: string): string {
  return feed.split(":")[0] ?? feed;
}
