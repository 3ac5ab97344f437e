/** Reads the properties of a component on the bench. */
import { strict as assert } from "node:assert";
import type { ComponentDefinition } from "../../../components/definition.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";

/**
 * Reads words as the planet does, and fills in what is not given.
 *
 * @param definition The type; no more than its properties count.
 * @param given Words, or lists and maps as they are kept.
 * @throws {AssertionError} When one is unknown or wrong.
 */
export function readProperties(
  { properties: kinds }: Pick<ComponentDefinition, "properties">,
  given: Record<string, Json>,
): Record<string, Json> {
  for (const key of Object.keys(given)) assert(Object.hasOwn(kinds, key), `there is no property ${key}`);
  return Object.fromEntries(
    Object.entries(kinds).map(([key, property]): [string, Json] => {
      const value = given[key];
      if (value === undefined) return [key, property.default as Json];
      if (property.shape !== null || value === null) return [key, value];
      const parsed = property.parse(String(value));
      assert(parsed.ok, `${key} is wrong: ${value}`);
      return [key, parsed.value as Json];
    }),
  );
}
