/** What the box says of its component types. Asked for once, and again when a part has a type that was not there. */
import { useEffect } from "preact/hooks";
import { type Signal, signal } from "@preact/signals";
import type { ApiComponentType } from "../../../manager/contract/api.ts";
import { call } from "../../shared/api.ts";
import { backoffMs } from "../../shared/backoff.ts";

/** All types by name; null before the first answer. */
const types: Signal<ReadonlyMap<string, ApiComponentType> | null> = signal(null);

/**
 * Gives the description of a type.
 *
 * @param name The type.
 * @returns Null as long as it is not known.
 */
export function useComponentType(name: string): ApiComponentType | null {
  useEffect(() => {
    if (types.value?.has(name)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async (failures: number) => {
      const result = await call<{ items: readonly ApiComponentType[] }>("/api/v1/component-types");
      if (!wanted) return;
      if (result.ok) types.value = new Map(result.data.items.map((type) => [type.type, type]));
      else timer = setTimeout(() => void ask(failures + 1), backoffMs(failures + 1));
    };
    void ask(0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name]);
  return types.value?.get(name) ?? null;
}
