/** What the box says of its component types. Asked for once, and again when a part has a type that was not there. */
import { useEffect } from "preact/hooks";
import { type Signal, signal } from "@preact/signals";
import type { ApiComponentType } from "../../../manager/contract/api.ts";
import { call } from "../../shared/api.ts";
import { backoffMs } from "../../shared/backoff.ts";
import { typeName } from "../../text.ts";

/** All types by name; null before the first answer. */
const types: Signal<ReadonlyMap<string, ApiComponentType> | null> = signal(null);

/** The question under way: many parts may wait for one answer. */
let asked: Promise<boolean> | null = null;

/**
 * Gives the description of a type.
 *
 * @param name The type; null for none.
 * @returns Null as long as it is not known.
 */
export function useComponentType(name: string | null): ApiComponentType | null {
  useEffect(() => {
    if (name === null || types.value?.has(name)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async (failures: number) => {
      const told = await (asked ??= askForTypes());
      if (wanted && !told) timer = setTimeout(() => void ask(failures + 1), backoffMs(failures + 1));
    };
    void ask(0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name]);
  return name === null ? null : types.value?.get(name) ?? null;
}

/**
 * Gives the name of a type for people, also of an add-on, whose texts only the box has.
 *
 * @param name The type.
 * @returns The type itself as long as nothing else is known.
 */
export function useTypeName(name: string): string {
  const own = typeName(name);
  return useComponentType(own === name ? name : null)?.title ?? own;
}

async function askForTypes(): Promise<boolean> {
  const result = await call<{ items: readonly ApiComponentType[] }>("/api/v1/component-types");
  asked = null;
  if (result.ok) types.value = new Map(result.data.items.map((type) => [type.type, type]));
  return result.ok;
}
