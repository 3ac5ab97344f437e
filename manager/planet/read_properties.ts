/** Reads the properties of a component: single words, and lists, maps and records of such, however deep. */
import type { Json } from "../contract/component_spec.ts";
import { isSecret, type Properties, type Property } from "../../components/property/mod.ts";
import type { ProblemList } from "./problem_list.ts";
import { type Fields, readFields, refuseKind } from "./read_fields.ts";
import type { SourceNode } from "./source/source_node.ts";

/** A value that was read; undefined when something is wrong with it, which the problems then tell. */
type Read = Json | undefined;

/**
 * Reads the properties of a type, with defaults for those that the planet leaves out.
 *
 * @param properties What the type declares.
 * @param fields What the planet says.
 * @param owner The component: its name, its type, and where complaints of what is missing go.
 * @param problems Takes what is wrong.
 * @returns Those that are right.
 */
export function readProperties(
  properties: Properties,
  fields: Fields,
  owner: { readonly name: string; readonly type: string; readonly at: number },
  problems: ProblemList,
): Record<string, Json> {
  return readNamed(properties as Record<string, Property>, fields, (name, { kind }) => {
    const { name: value, type } = owner;
    problems.add(owner.at, "planet-property-missing", { value, type, property: name, kind });
  }, problems).values;
}

function readNamed(
  properties: { readonly [name: string]: Property },
  fields: Fields,
  onMissing: (name: string, property: Property) => void,
  problems: ProblemList,
): { readonly values: Record<string, Json>; readonly isWhole: boolean } {
  const read = Object.entries(properties).map(([name, property]): [string, Read] => {
    const node = fields.get(name)?.value;
    if (node !== undefined) return [name, readValue(property, node, problems)];
    if (property.default === undefined) onMissing(name, property);
    return [name, property.default];
  });
  const values = read.filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return { values: Object.fromEntries(values), isWhole: values.length === read.length };
}

/**
 * Reads one value.
 *
 * @param property Its kind.
 * @param node What stands there.
 * @param problems Takes what is wrong.
 * @returns Undefined when something is.
 */
export function readValue(property: Property, node: SourceNode, problems: ProblemList): Json | undefined {
  const { shape } = property;
  if (node.kind === "text") return readWord(property, node, problems);
  if (node.kind === "secret" && isSecret(property)) return readSecret(property, node, problems);
  if (shape === null) refuseKind(node, "planet-text-wanted", problems);
  else if (shape.kind === "list") {
    if (node.kind === "list") return allRight(node.items.map((item) => readValue(shape.of, item, problems)));
    refuseKind(node, "planet-list-wanted", problems);
  } else if (node.kind !== "map") refuseKind(node, "planet-map-wanted", problems);
  else if (shape.kind === "map") {
    const entries = node.entries.map(({ key, value }) => [key, readValue(shape.of, value, problems)] as const);
    return allRight(entries.map(([, value]) => value)) && Object.fromEntries(entries) as Json;
  } else {
    const known = Object.keys(shape.fields);
    const fields = readFields(node, known, problems);
    const { values, isWhole } = readNamed(shape.fields, fields, (name, { kind }) => {
      problems.add(node.at, "planet-field-missing", { value: name, kind });
    }, problems);
    return isWhole ? values : undefined;
  }
  return undefined;
}

function readWord(
  property: Property,
  { at, text }: Extract<SourceNode, { kind: "text" }>,
  problems: ProblemList,
): Read {
  const read = property.parse(text);
  if (!read.ok) problems.add(at, read.problem.id, read.problem.args);
  else if (property.show(read.value) !== read.value) problems.warn(at, "planet-secret-clear");
  return read.ok ? read.value : undefined;
}

function readSecret(
  property: Property,
  { at, found }: Extract<SourceNode, { kind: "secret" }>,
  problems: ProblemList,
): Read {
  const read = found.ok ? property.parse(found.value) : found;
  if (read.ok) return read.value;
  problems.add(at, read.problem.id, read.problem.args);
  return undefined;
}

function allRight(values: readonly Read[]): Json[] | undefined {
  const right = values.filter((value) => value !== undefined);
  return right.length === values.length ? right : undefined;
}
