/** Reads `NAME=VALUE` of a command line, values as a person writes them in the planet file. */
import type { ComponentDefinition } from "../../components/definition.ts";
import type { Properties, Property } from "../../components/property/mod.ts";
import { dataFolder } from "../data_folder/data_folder.ts";
import { knownTypes } from "../component_types/known_types.ts";
import type { Json } from "../contract/component_spec.ts";
import { nearestFirst } from "../planet/nearest_first.ts";
import { ProblemList } from "../planet/problem_list.ts";
import { readValue } from "../planet/read_properties.ts";
import { parseSource } from "../planet/source/parse_source.ts";
import { CommandError, wrongUse } from "./command_error.ts";

/**
 * Reads values.
 *
 * @param words Each `NAME=VALUE`; nothing behind the = is null.
 * @param properties What the names may be.
 * @throws {CommandError} When one is not known, or a value is not what its property takes.
 */
export function namedValues(words: readonly string[], properties: Properties): { [name: string]: Json } {
  const known = properties as { readonly [name: string]: Property };
  return Object.fromEntries(words.map((word) => {
    const [, name, value] = /^([^=]+)=([^]*)$/.exec(word) ?? [];
    if (name === undefined || value === undefined) throw wrongUse("command-wrong-pair", { word });
    const property = Object.hasOwn(known, name) ? known[name] : undefined;
    if (property === undefined) {
      throw wrongUse("value-name", { value: name, allowed: nearestFirst(name, Object.keys(known)).join(", ") });
    }
    return [name, value === "" ? null : readWord(property, value)];
  }));
}

/**
 * Finds the type that the box says a component has.
 *
 * @param type Its name.
 * @param data The data folder of the box.
 * @throws {CommandError} When the running box has a type that this program lacks.
 */
export async function typeNamed(type: string, data: string): Promise<ComponentDefinition> {
  const definition = (await knownTypes(dataFolder(data).path)).get(type);
  if (definition === undefined) throw new CommandError("command-no-type", { type });
  return definition;
}

/** One word is taken as it is; only lists and maps are YAML. */
function readWord(property: Property, text: string): Json {
  if (property.shape === null) {
    const read = property.parse(text);
    if (read.ok) return read.value;
    throw wrongUse(read.problem.id, read.problem.args);
  }
  const problems = new ProblemList(text);
  const node = parseSource(text, problems);
  const value = node === null ? undefined : readValue(property, node, problems);
  const [problem] = problems.inOrder();
  if (problem !== undefined) throw wrongUse(problem.id, problem.args);
  return value ?? null;
}
