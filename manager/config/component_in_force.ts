/** One component as the box goes by it: what the planet says, with what was changed on air. Pure. */
import type { ComponentDefinition } from "../../components/definition.ts";
import type { JobSpec, Json } from "../contract/component_spec.ts";
import { allComponents, type Planet } from "../planet/planet.ts";
import { ConfigError } from "./config_error.ts";

/** Properties of one component, by name. */
export type Values = { readonly [name: string]: Json };

/** A component that the box goes by. */
export interface ComponentInForce {
  readonly definition: ComponentDefinition;
  /** With what was changed on air. */
  readonly properties: Values;
}

/**
 * Finds a component.
 *
 * @param id `flow/component`.
 * @param standing The planet, and its plan.
 * @throws {ConfigError} `no-component`.
 */
export function componentInForce(
  id: string,
  { planet, jobs }: { readonly planet: Planet; readonly jobs: readonly JobSpec[] },
): ComponentInForce {
  const component = allComponents(planet).find((one) => one.id === id);
  const spec = jobs.flatMap(({ components }) => components).find((one) => one.id === id);
  if (component === undefined || spec === undefined) {
    throw new ConfigError("no-component", { args: { component: id } });
  }
  return { definition: component.definition, properties: spec.properties };
}

/**
 * Tells which of some values are not in force.
 *
 * @param values By name.
 * @param component Whose they are to be.
 */
export function newNames(values: Values, { properties }: ComponentInForce): string[] {
  return Object.keys(values).filter((name) => JSON.stringify(values[name]) !== JSON.stringify(properties[name]));
}
