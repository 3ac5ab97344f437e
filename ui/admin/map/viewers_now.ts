/** How many watch each streamer, for the map: asked for now and then while the map is seen. */
import { useEffect } from "preact/hooks";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import type { AllStats } from "../../../manager/contract/stats.ts";
import { call, path } from "../../shared/api.ts";

const EVERY_MS = 5000;

/**
 * Follows the number of viewers of one part.
 *
 * @param part The part; only a working streamer is asked.
 * @returns The number, null when it is not known.
 */
export function useViewersNow(part: ApiComponent): ReadonlySignal<number | null> {
  const viewers = useSignal<number | null>(null);
  const asked = part.type.endsWith("-streamer") && part.mood === "happy";
  useEffect(() => {
    if (!asked) return;
    let wanted = true;
    const ask = async () => {
      if (document.hidden) return;
      const url = path`/api/v1/components/${part.flow}/${part.name}/stats`;
      const result = await call<AllStats>(url);
      if (wanted) viewers.value = result.ok ? result.data.viewers?.current ?? null : null;
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
      viewers.value = null;
    };
  }, [asked]);
  return viewers;
}
