/** Reads a planet file for a command, and prints what is wrong with it as `FILE:LINE:COLUMN: text`. */
import type { SecretFile } from "../data_folder/secret_file.ts";
import type { Catalogue, Planet, PlanetProblem } from "../planet/planet.ts";
import { readPlanetFile } from "../planet/planet_file.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";

/** A planet, and the text that says it. */
export interface LoadedPlanet {
  readonly text: string;
  readonly planet: Planet;
  /** What is right but not wise. */
  readonly warnings: readonly PlanetProblem[];
}

/** What a planet is read with. */
export interface LoadOptions {
  readonly definitions: Catalogue;
  readonly secrets: SecretFile;
}

/**
 * Reads a planet.
 *
 * @param path The planet file, as the person wrote it.
 * @param options All types, and the secrets of the data folder.
 * @param io Where problems are printed.
 * @throws {CommandError} With exit status 2, when it cannot be read or is wrong.
 */
export async function loadPlanet(
  path: string,
  { definitions, secrets }: LoadOptions,
  io: CommandIo,
): Promise<LoadedPlanet> {
  const text = await read(path);
  const result = readPlanet(text, definitions, secrets.finder());
  if (result.ok) return { text, planet: result.planet, warnings: result.warnings };
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
  for (const problem of problems) io.err(problemLine(path, problem, io));
}

/**
 * Says what is wrong with a planet.
 *
 * @param path The planet file, as the person wrote it.
 * @param problem What is wrong.
 * @param io Renders texts.
 */
export function problemLine(
  path: string,
  { line, column, id, args }: PlanetProblem,
  io: Pick<CommandIo, "text">,
): string {
  return `${path}:${line}:${column}: ${io.text(id, args)}`;
}

async function read(path: string): Promise<string> {
  try {
    return await readPlanetFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw wrongUse("command-planet-unreadable", { path, reason }, { cause });
  }
}
