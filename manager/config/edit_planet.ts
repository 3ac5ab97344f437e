/**
 * Writes values into the text of a planet and leaves all else of it as it is: comments, order, blank lines. Values are put
 * where the `yaml` package says that the old ones stand. Pure.
 */
import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { Json } from "../contract/component_spec.ts";
import type { Property } from "../../components/property/mod.ts";
import { allComponents, ATMOSPHERE, type Planet, type PlanetComponent, type PlanetResult } from "../planet/planet.ts";
import { planetDifference } from "./planet_difference.ts";
import { yamlValue } from "./yaml_value.ts";

/** What shall be said of one component. */
export interface PlanetEdit {
  /** What the text says now. */
  readonly planet: Planet;
  /** `flow/component`. */
  readonly id: string;
  /** Properties of its type; null takes out what the file says. */
  readonly values: { readonly [name: string]: Json };
}

/** A piece of the text, and what comes in its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const NOTHING: Splice = { from: 0, to: 0, text: "" };

/**
 * Edits a planet file.
 *
 * @param text The file.
 * @param edit Which component shall have which values.
 * @param readPlanet Reads the outcome, to see that it says just what it shall.
 * @returns The edited file; null when it says that in a way that only a person can change, such as with an alias that
 * stands for many things.
 */
export function editPlanet(
  text: string,
  { planet, id, values }: PlanetEdit,
  readPlanet: (text: string) => PlanetResult,
): string | null {
  const component = allComponents(planet).find((one) => one.id === id);
  if (component === undefined) return null;
  let edited = text;
  for (const [name, value] of Object.entries(values)) {
    const splice = spliceFor(edited, component, { name, value });
    if (splice === null) return null;
    edited = edited.slice(0, splice.from) + splice.text + edited.slice(splice.to);
  }
  return saysJust(edited, { planet, id, values }, readPlanet) ? edited : null;
}

function spliceFor(
  text: string,
  { flow, name: component, definition }: PlanetComponent,
  { name, value }: { name: string; value: Json },
): Splice | null {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, logLevel: "error" });
  const path = flow === ATMOSPHERE ? [flow, component] : ["flows", flow, "components", component];
  const node = document.getIn(path, true);
  const property = (definition.properties as { readonly [name: string]: Property })[name];
  if (property === undefined) return null;
  const written = value === null ? null : yamlValue(property, value);
  if (isAlias(node)) return written === null ? null : beside(node, `${name}: ${written}`);
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) return written === null ? NOTHING : addition(text, node, `${name}: ${written}`);
  return written === null ? removal(text, node, pair) : replacement(text, pair, written);
}

/** `*alias` becomes a map that takes over all of the alias and has one key more. */
function beside(alias: Alias, line: string): Splice | null {
  const range = alias.range;
  return range ? { from: range[0], to: range[1], text: `{ <<: *${alias.source}, ${line} }` } : null;
}

/** An anchor stays where it is: then other places would change too, which the check of the outcome finds. */
function replacement(text: string, { value }: Pair, written: string): Splice | null {
  const range = rangeOf(value);
  if (range === null) return null;
  const [from, to] = range;
  return { from, to, text: text[to - 1] === "\n" ? `${written}\n` : written };
}

/** A new key comes behind the last that is done in its line, with the same indent. */
function addition(text: string, map: YAMLMap, line: string): Splice | null {
  const last = map.items.findLast(({ value }) => isDoneInLine(value));
  const end = last === undefined ? null : rangeOf(last.value);
  const keyAt = last === undefined ? null : rangeOf(last.key);
  if (end === null || keyAt === null) return null;
  if (map.flow) return { from: end[1], to: end[1], text: `, ${line}` };
  const lineEnd = endOfLine(text, end[1]);
  const indent = " ".repeat(keyAt[0] - startOfLine(text, keyAt[0]));
  return { from: lineEnd, to: lineEnd, text: `\n${indent}${line}` };
}

function removal(text: string, map: YAMLMap, pair: Pair): Splice | null {
  const from = rangeOf(pair.key)?.[0];
  const to = rangeOf(pair.value)?.[1];
  const before = map.items[map.items.indexOf(pair) - 1];
  if (from === undefined || to === undefined) return null;
  // A text that is written below its key ends with the end of its last line.
  const end = text[to - 1] === "\n" ? to : endOfLine(text, to) + 1;
  if (!map.flow) return { from: startOfLine(text, from), to: end, text: "" };
  const joined = before === undefined ? undefined : rangeOf(before.value)?.[1];
  return joined === undefined ? null : { from: joined, to, text: "" };
}

/** The outcome has to be a right planet that differs in these values and in nothing else. */
function saysJust(
  text: string,
  { planet, id, values }: PlanetEdit,
  readPlanet: (text: string) => PlanetResult,
): boolean {
  const result = readPlanet(text);
  if (!result.ok) return false;
  const { added, removed, changed } = planetDifference(planet, result.planet);
  if (added.length > 0 || removed.length > 0 || changed.some((other) => other !== id)) return false;
  const before = allComponents(planet).find((one) => one.id === id)?.properties ?? {};
  const after = allComponents(result.planet).find((one) => one.id === id)?.properties ?? {};
  return JSON.stringify({ ...before, ...values }) === JSON.stringify(after);
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return isNode(node) ? node.range ?? null : null;
}

/** Whether nothing of it stands below the line in which it ends. */
function isDoneInLine(node: unknown): boolean {
  if (isScalar(node)) return node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED";
  return isCollection(node) ? node.flow === true : isAlias(node);
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
