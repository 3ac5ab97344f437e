/** Reads `--listen` for the commands that run a box. */
import { definitions } from "../../components/catalogue.ts";
import type { Json } from "../contract/component_spec.ts";
import { wrongUse } from "./command_error.ts";

/**
 * Reads an address to listen on, as a planet's porter would.
 *
 * @param text What was given.
 * @throws {CommandError} When it is no address.
 */
export function checkedListen(text: string): Json {
  const property = definitions.get("porter")?.properties["listen"];
  if (property === undefined) throw new TypeError("Cannot read an address because porters of this version have none");
  const parsed = property.parse(text);
  if (parsed.ok) return parsed.value;
  throw wrongUse(parsed.problem.id, parsed.problem.args);
}
