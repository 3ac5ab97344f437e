/** Reads maps of the planet whose keys are known beforehand, and the values that stand in them. */
import type { ProblemList } from "./problem_list.ts";
import type { Entry, MapNode, SourceNode } from "./source/source_node.ts";

/** The entries of a map by key, without those that nobody knows. */
export type Fields = ReadonlyMap<string, Entry>;

/** Names of flows, components and jobs: they become parts of addresses and file names. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/**
 * Takes a map's entries, and complains of every key that is not known.
 *
 * @param map The map.
 * @param known All keys that it may have.
 * @param problems Takes what is wrong.
 */
export function readFields(map: MapNode, known: readonly string[], problems: ProblemList): Fields {
  const fields = new Map<string, Entry>();
  for (const entry of map.entries) {
    if (known.includes(entry.key)) fields.set(entry.key, entry);
    else problems.unknown(entry.keyAt, "planet-key-unknown", entry.key, known);
  }
  return fields;
}

/**
 * Expects a map.
 *
 * @param node What stands there; undefined when nothing does, which is no problem.
 * @param problems Takes what is wrong.
 */
export function readMap(node: SourceNode | undefined, problems: ProblemList): MapNode | null {
  if (node?.kind === "map") return node;
  if (node !== undefined) refuseKind(node, "planet-map-wanted", problems);
  return null;
}

/**
 * Expects one value, as a text.
 *
 * @param node What stands there; undefined when nothing does, which is no problem.
 * @param problems Takes what is wrong.
 */
export function readText(node: SourceNode | undefined, problems: ProblemList): string | null {
  if (node?.kind === "text") return node.text;
  if (node !== undefined) refuseKind(node, "planet-text-wanted", problems);
  return null;
}

/**
 * Expects a text for people: not empty.
 *
 * @param node What stands there, if anything.
 * @param problems Takes what is wrong.
 */
export function readWords(node: SourceNode | undefined, problems: ProblemList): string | null {
  const text = readText(node, problems);
  if (text?.trim() === "") problems.add(node!.at, "value-text");
  return text;
}

/**
 * Expects `true` or `false`.
 *
 * @param node What stands there, if anything.
 * @param fallback Taken when nothing does.
 * @param problems Takes what is wrong.
 */
export function readFlag(node: SourceNode | undefined, fallback: boolean, problems: ProblemList): boolean {
  const text = readText(node, problems);
  if (text !== null && text !== "true" && text !== "false") problems.add(node!.at, "value-flag", { value: text });
  return text === null ? fallback : text === "true";
}

/**
 * Complains of a name that is none.
 *
 * @param name The name.
 * @param at Where it stands.
 * @param problems Takes what is wrong.
 */
export function checkName(name: string, at: number, problems: ProblemList): void {
  if (!NAME.test(name)) problems.add(at, "planet-name", { value: name });
}

/**
 * Says that another kind of node is wanted.
 *
 * @param node What stands there instead.
 * @param id `planet-map-wanted`, `planet-list-wanted`, `planet-text-wanted` or `planet-eats-form`.
 * @param problems Takes what is wrong.
 */
export function refuseKind(node: SourceNode, id: string, problems: ProblemList): void {
  if (node.kind === "broken") return;
  if (node.kind === "secret") problems.add(node.at, "planet-secret", { value: node.name });
  else if (node.kind === "empty" && node.anchor !== null) {
    problems.add(node.at, "planet-yaml-quotes", { value: `&${node.anchor}`, start: "&" });
  } else problems.add(node.at, id, { found: node.kind });
}
