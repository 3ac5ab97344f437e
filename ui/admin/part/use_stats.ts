/** Asks for a part's figures again and again while its page is seen. */
import { useEffect } from "preact/hooks";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { AllStats } from "../../../manager/contract/stats.ts";
import { call, path } from "../../shared/api.ts";
import { addPoint, type StatsPoint } from "./rates.ts";

const EVERY_MS = 2000;

/** What is known of a part's figures. */
export interface StatsView {
  /** By job: a muxer runs in each job that eats it. */
  readonly histories: ReadonlyMap<string, readonly StatsPoint[]>;
  /** Whether the last question went without an answer. */
  readonly failed: boolean;
}

const NOTHING: StatsView = { histories: new Map(), failed: false };

/**
 * Follows a part's figures.
 *
 * @param part Flow and name; give the page a `key` of both.
 * @param running Whether to ask at all.
 */
export function useStats(part: { flow: string; name: string }, running: boolean): ReadonlySignal<StatsView> {
  const view = useSignal<StatsView>(NOTHING);
  useEffect(() => {
    if (!running) return;
    let wanted = true;
    const ask = async () => {
      if (document.hidden) return;
      const result = await call<AllStats>(path`/api/v1/components/${part.flow}/${part.name}/stats`);
      if (!wanted) return;
      const { histories } = view.value;
      view.value = result.ok
        ? { histories: addAnswer(histories, result.data.items), failed: false }
        : { histories, failed: true };
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
      view.value = NOTHING;
    };
  }, [running]);
  return view;
}

function addAnswer(histories: StatsView["histories"], items: AllStats["items"]): StatsView["histories"] {
  const atMs = performance.now();
  return new Map(items.map(({ job, stats }) => [job, addPoint(histories.get(job) ?? [], { atMs, stats })]));
}
