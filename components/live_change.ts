/**
 * Tells what can change while a component runs. Pure; worker and job decide by it whether a component is told of other
 * properties or started anew.
 */
import { isDeepStrictEqual } from "node:util";
import type { ComponentSpec } from "../manager/contract/component_spec.ts";
import type { ComponentDefinition } from "./definition.ts";

/**
 * Tells whether two specifications of one component differ in nothing but properties that its type calls live.
 *
 * @param definition The type of the earlier one; undefined when nobody knows it.
 * @param before What runs.
 * @param after What is wanted.
 */
export function isLiveChange(
  definition: ComponentDefinition | undefined,
  before: ComponentSpec,
  after: ComponentSpec,
): boolean {
  const live = new Set(definition?.live);
  const { properties: old, ...restBefore } = before;
  const { properties: wanted, ...restAfter } = after;
  if (live.size === 0 || !isDeepStrictEqual(restBefore, restAfter)) return false;
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)]);
  return [...names].every((name) => live.has(name) || isDeepStrictEqual(old[name], wanted[name]));
}
