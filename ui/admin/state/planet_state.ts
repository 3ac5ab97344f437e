/** The state of the box as the pages know it: one snapshot, patched as events arrive. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ApiComponent, ApiSnapshot } from "../../../manager/contract/api.ts";

/** The newest state; null before the first snapshot. */
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
    planetState.value = snapshot;
    snapshotAt.value = Date.now();
    connection.value = "open";
  });
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
