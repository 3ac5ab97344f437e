/** Reads `--listen` for the commands that run a box. */
import type { Json } from "../contract/component_spec.ts";
import type { Planet } from "../planet/planet.ts";
import { CommandError, EXIT } from "./command_error.ts";

/**
 * Reads an address to listen on, as the planet's porter would.
 *
 * @param planet The planet with the porter.
 * @param text What was given.
 * @throws {CommandError} When it is no address, or there is no porter.
 */
export function checkedListen(planet: Planet, text: string): Json {
  const porter = planet.atmosphere.find(({ definition }) => definition.type === "porter");
  const property = porter?.definition.properties["listen"];
  if (property === undefined) throw new CommandError("command-no-porter", {}, { status: EXIT.wrongUse });
  const parsed = property.parse(text);
  if (parsed.ok) return parsed.value;
  throw new CommandError(parsed.problem.id, parsed.problem.args, { status: EXIT.wrongUse });
}
