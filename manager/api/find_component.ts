/** Finds the component that a path names, and its type. */
import type { ComponentDefinition } from "../../components/definition.ts";
import type { ComponentState } from "../state/component_state.ts";
import type { ApiContext } from "./api_context.ts";
import { Problem } from "./schemas/problem.ts";

/**
 * Finds the component that a path names.
 *
 * @param context The box.
 * @param place `flow` and `name` out of the path.
 * @throws {Problem} 404 when there is none.
 */
export function findComponent(context: ApiContext, place: { flow: string; name: string }): ComponentState {
  const id = `${place.flow}/${place.name}`;
  const component = context.state.component(id);
  if (component === undefined) throw new Problem(404, "api-no-component", { component: id });
  return component;
}

/**
 * Finds the type of a component.
 *
 * @param context The box.
 * @param component One of its components.
 */
export function findDefinition(context: ApiContext, component: ComponentState): ComponentDefinition {
  const definition = context.definitions.get(component.type);
  if (definition === undefined) throw new TypeError(`Cannot find a type because there is none: got ${component.type}`);
  return definition;
}
