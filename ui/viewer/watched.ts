/** Which flow the page plays: at most one, so that a small box serves everybody once. */
import { type Signal, signal } from "@preact/signals";
import type { ApiOnAirItem } from "../../manager/contract/api.ts";

/** The flow that plays, null when none does. */
export const watched: Signal<string | null> = signal(null);

/** Whether sound is wanted, and how loud (0 to 1). Off at first: browsers start nothing loud by itself. */
export const sound: Signal<{ readonly on: boolean; readonly volume: number }> = signal({ on: false, volume: 1 });

let stoppedByHand = false;

/**
 * Starts the first flow that is on air for everybody, unless one plays or the viewer stopped it.
 *
 * @param items What is listed.
 */
export function watchFirst(items: readonly ApiOnAirItem[]): void {
  if (watched.value !== null && items.some((item) => item.flow === watched.value)) return;
  const first = stoppedByHand ? undefined : items.find((item) => item.live && !item.locked);
  watched.value = first?.flow ?? null;
}

/**
 * Plays a flow, because the viewer asked for it.
 *
 * @param flow Its name.
 */
export function watch(flow: string): void {
  watched.value = flow;
}

/**
 * Plays a flow that has nothing but sound, because the viewer asked for it: it is heard at once.
 *
 * @param flow Its name.
 */
export function listen(flow: string): void {
  sound.value = { ...sound.value, on: true };
  watch(flow);
}

/** Plays nothing, because the viewer asked for it. */
export function stopWatching(): void {
  stoppedByHand = true;
  watched.value = null;
}
