/** Reads a planet file for a command, and prints what is wrong with it as `FILE:LINE:COLUMN: text`. */
import type { Catalogue, Planet, PlanetProblem } from "../planet/planet.ts";
import { readPlanetFile } from "../planet/planet_file.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";

/** A planet, and the text that says it. */
export interface LoadedPlanet {
  readonly text: string;
  readonly planet: Planet;
}

/**
 * Reads a planet.
 *
 * @param path The planet file, as the person wrote it.
 * @param definitions All types.
 * @param io Where problems are printed.
 * @throws {CommandError} With exit status 2, when it cannot be read or is wrong.
 */
export async function loadPlanet(path: string, definitions: Catalogue, io: CommandIo): Promise<LoadedPlanet> {
  const text = await read(path);
  const result = readPlanet(text, definitions);
  if (result.ok) return { text, planet: result.planet };
  printProblems(path, result.problems, io);
  throw wrongUse("command-planet-wrong", { count: result.problems.length });
}

/**
 * Prints what is wrong with a planet, one line for each.
 *
 * @param path The planet file, as the person wrote it.
 * @param problems What is wrong.
 * @param io Where it is printed.
 */
export function printProblems(path: string, problems: readonly PlanetProblem[], io: CommandIo): void {
  for (const { line, column, id, args } of problems) io.err(`${path}:${line}:${column}: ${io.text(id, args)}`);
}

async function read(path: string): Promise<string> {
  try {
    return await readPlanetFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw wrongUse("command-planet-unreadable", { path, reason }, { cause });
  }
}
