/** Feeds that a component has only with some values of its properties, such as `passthrough: true`. Pure. */
import { isDeepStrictEqual } from "node:util";
import type { ComponentDefinition, Feeders } from "../../components/definition.ts";
import type { Property } from "../../components/property/mod.ts";
import type { Json } from "../contract/component_spec.ts";

/** One value of one property, and the feeds that a component has with it. */
export interface OtherFeeders {
  readonly property: string;
  readonly value: Json;
  /** As the planet writes the value. */
  readonly valueText: string;
  readonly feeders: Feeders;
}

/**
 * Finds the values of flags and choices that give other feeds than the type gives usually.
 *
 * @param definition The type.
 */
export function otherFeeders({ properties, feeders, feedersOf }: ComponentDefinition): OtherFeeders[] {
  if (feedersOf === undefined) return [];
  const known = Object.entries(properties as { readonly [name: string]: Property });
  const usual = Object.fromEntries(known.map(([name, property]) => [name, property.default ?? null]));
  return known.flatMap(([name, property]) =>
    valuesOf(property).flatMap((value) => {
      const given = feedersWith(feedersOf, { ...usual, [name]: value });
      if (given === null || isDeepStrictEqual(given, feeders)) return [];
      return [{ property: name, value, valueText: property.print(value), feeders: given }];
    })
  );
}

/** All values, where there are few. */
function valuesOf({ kind, schema }: Property): Json[] {
  if (kind === "flag") return [true, false];
  const options = kind === "choice" ? schema["enum"] : undefined;
  return Array.isArray(options) ? options.filter((one) => one !== null) : [];
}

/** What an add-on may throw about values that were made up for it tells nothing of its feeds. */
function feedersWith(
  feedersOf: NonNullable<ComponentDefinition["feedersOf"]>,
  values: { readonly [name: string]: Json },
): Feeders | null {
  try {
    return feedersOf(values as Parameters<typeof feedersOf>[0]);
  } catch {
    return null;
  }
}
