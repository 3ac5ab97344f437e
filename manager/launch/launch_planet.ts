/** Turns a launch text into a planet file, so that `readPlanet` checks it, and its places back into those of the text. */
import { resolve } from "node:path";
import type { Catalogue, Planet } from "../planet/planet.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { LaunchTextError } from "./launch_words.ts";
import { readLaunch } from "./read_launch.ts";
import type { LaunchComponent, LaunchFeed } from "./launch_element.ts";

/** Name of the one flow. */
export const LAUNCH_FLOW = "launch";

/** Something wrong with a launch text. */
export interface LaunchProblem {
  readonly id: string;
  readonly args: Record<string, string | number>;
  /** Offset into the text. */
  readonly at: number;
}

/** What reading gives: a planet and its file, or all that is wrong. */
export type LaunchResult =
  | { readonly ok: true; readonly planet: Planet; readonly yaml: string }
  | { readonly ok: false; readonly problems: readonly LaunchProblem[] };

/** One line of the planet file, and what it was in the text. */
interface Line {
  readonly text: string;
  /** Where its key stands in the launch text, or the only thing in it. */
  readonly at: number;
  /** Where its value stands. @default `at` */
  readonly valueAt?: number;
}

/**
 * Reads a launch text.
 *
 * @param text What the person wrote.
 * @param options All component types, and the folder where relative paths start.
 */
export function readLaunchPlanet(
  text: string,
  { catalogue, folder }: { catalogue: Catalogue; folder: string },
): LaunchResult {
  try {
    const lines = planetLines(readLaunch(text), catalogue, folder);
    const yaml = lines.map((line) => `${line.text}\n`).join("");
    const result = readPlanet(yaml, catalogue);
    if (result.ok) return { ok: true, planet: result.planet, yaml };
    return {
      ok: false,
      problems: result.problems.map(({ id, args, line, column }) => {
        const at = placeOf(lines[line - 1], column);
        // A text that names the line of the first of two alike means the planet file's.
        const first = args["line"] === undefined ? undefined : lines[Number(args["line"]) - 1];
        return { id, at, args: first === undefined ? args : { ...args, line: lineOf(text, first.at) } };
      }).toSorted((a, b) => a.at - b.at),
    };
  } catch (error) {
    if (!(error instanceof LaunchTextError)) throw error;
    return { ok: false, problems: [{ id: error.id, args: error.args, at: error.at }] };
  }
}

/**
 * Tells the line of an offset, from 1.
 *
 * @param text The text.
 * @param at The offset.
 */
export function lineOf(text: string, at: number): string {
  return String(text.slice(0, at).split("\n").length);
}

function placeOf(line: Line | undefined, column: number): number {
  if (line === undefined) return 0;
  const value = line.text.indexOf(": ") + 2;
  return line.valueAt !== undefined && column - 1 >= value ? line.valueAt : line.at;
}

function planetLines(components: readonly LaunchComponent[], catalogue: Catalogue, folder: string): Line[] {
  const head = [
    `planet: ${LAUNCH_FLOW}`,
    "atmosphere:",
    "  porter:",
    "    type: porter",
    "flows:",
    `  ${LAUNCH_FLOW}:`,
    "    components:",
  ];
  return [
    ...head.map((text) => ({ text, at: 0 })),
    ...components.flatMap((component) => componentLines(component, catalogue, folder)),
  ];
}

function componentLines(
  { name, type, properties, eats }: LaunchComponent,
  catalogue: Catalogue,
  folder: string,
): Line[] {
  const known = catalogue.get(type.text)?.properties ?? {};
  const written = properties.map(({ name: { text: key, at }, value }): Line => {
    const isPath = Object.hasOwn(known, key) && known[key]?.kind === "path";
    const text = isPath && value.text !== "" ? resolve(folder, value.text) : value.text;
    return { text: `        ${scalar(key)}: ${scalar(text)}`, at, valueAt: value.at };
  });
  return [
    { text: `      ${scalar(name.text)}:`, at: name.at },
    { text: `        type: ${scalar(type.text)}`, at: type.at },
    ...written,
    ...eatsLines(eats),
  ];
}

function eatsLines(eats: readonly LaunchFeed[]): Line[] {
  const [first] = eats;
  if (first === undefined) return [];
  const named = eats.some(({ eater }) => eater !== "");
  const eaters = Map.groupBy(eats, ({ eater }) => named && eater === "" ? "default" : eater);
  return [
    { text: "        eats:", at: first.at },
    ...[...eaters].flatMap(([eater, feeds]) => [
      ...named ? [{ text: `          ${scalar(eater)}:`, at: feeds[0]!.at }] : [],
      ...feeds.map(({ feed, at }) => ({ text: `            - ${scalar(feed)}`, at })),
    ]),
  ];
}

/** Every JSON string is a double-quoted scalar of YAML 1.2. */
function scalar(text: string): string {
  return JSON.stringify(text);
}
