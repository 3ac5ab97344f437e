/** What is on air, asked for again every few seconds while somebody looks. One for the page. */
import { type Signal, signal } from "@preact/signals";
import type { ApiOnAirItem } from "../../manager/contract/api.ts";
import { call } from "../shared/api.ts";

const EVERY_MS = 4000;

/** The listed flows; null before the first answer. An unchanged flow keeps its object. */
export const onAir: Signal<readonly ApiOnAirItem[] | null> = signal(null);

/** Whether the box answered the last time. */
export const boxAnswers: Signal<boolean> = signal(true);

/** Asks now and then again and again, for as long as the page lives. */
export async function watchOnAir(): Promise<void> {
  if (!document.hidden || onAir.value === null) await ask();
  setTimeout(() => void watchOnAir(), EVERY_MS);
}

async function ask(): Promise<void> {
  const result = await call<{ items: readonly ApiOnAirItem[] }>("/api/v1/on-air", { timeoutMs: EVERY_MS });
  boxAnswers.value = result.ok;
  if (!result.ok) return;
  const before = new Map((onAir.value ?? []).map((item) => [item.flow, item]));
  const items = result.data.items.map((item) => keepIfSame(before.get(item.flow), item));
  if (items.length !== onAir.value?.length || items.some((item, index) => item !== onAir.value?.[index])) {
    onAir.value = items;
  }
}

function keepIfSame<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
