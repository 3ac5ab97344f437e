/** Whether Runnel's own words are shown beside the plain ones. Remembered by this browser. */
import { type Signal, signal } from "@preact/signals";

const KEY = "runnel-expert";

/** The switch. */
export const expert: Signal<boolean> = signal(localStorage.getItem(KEY) === "on");

/** Turns it over. */
export function toggleExpert(): void {
  expert.value = !expert.value;
  localStorage.setItem(KEY, expert.value ? "on" : "off");
}
