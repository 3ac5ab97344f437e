/**
 * What differs between the components that a job of an earlier `serve` runs and those that are wanted now. Pure; used by
 * the job's supervisor, in the process of `serve`.
 */
import { isDeepStrictEqual } from "node:util";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";

/** One component that differs. */
export interface Difference {
  readonly component: string;
  readonly how: "is new" | "is gone" | "changed";
  /** Of one that changed, which keys of the planet. */
  readonly what: readonly string[];
}

/**
 * Compares.
 *
 * @param found What the job was told to run.
 * @param wanted What it shall run.
 */
export function differencesOf(found: readonly ComponentSpec[], wanted: readonly ComponentSpec[]): Difference[] {
  const before = new Map(found.map((component) => [component.id, component]));
  const kept = new Set(wanted.map(({ id }) => id));
  return [
    ...found.filter(({ id }) => !kept.has(id)).map(({ id }): Difference => ({
      component: id,
      how: "is gone",
      what: [],
    })),
    ...wanted.flatMap((component): Difference[] => {
      const old = before.get(component.id);
      if (old === undefined) return [{ component: component.id, how: "is new", what: [] }];
      const what = keysThatDiffer(old, component);
      return what.length === 0 ? [] : [{ component: component.id, how: "changed", what }];
    }),
  ];
}

function keysThatDiffer(old: ComponentSpec, wanted: ComponentSpec): string[] {
  const names = new Set([...Object.keys(old.properties), ...Object.keys(wanted.properties)]);
  const properties = [...names].filter((name) => !isDeepStrictEqual(old.properties[name], wanted.properties[name]));
  return [
    ...(old.type === wanted.type ? [] : ["type"]),
    ...(isDeepStrictEqual(old.eaters, wanted.eaters) ? [] : ["eats"]),
    ...(isDeepStrictEqual(old.feeders, wanted.feeders) ? [] : ["feeds"]),
    ...(isDeepStrictEqual(old.bouncers, wanted.bouncers) ? [] : ["bouncer"]),
    ...(old.zone === wanted.zone ? [] : ["place.zone"]),
    ...(old.hungryAfterMs === wanted.hungryAfterMs ? [] : ["hungry-after"]),
    ...properties,
  ];
}
