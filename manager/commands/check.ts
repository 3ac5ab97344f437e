/** `check`: reads a planet, then asks this machine whether it can run it. One line for each finding. */
import { definitions as builtIn } from "../../components/catalogue.ts";
import type { Definitions } from "../../components/addon/addon.ts";
import { type Finding, finding, MARKS } from "../check/finding.ts";
import { judgeElements } from "../check/judge_elements.ts";
import { judgeFolder, judgeNamed } from "../check/judge_machine.ts";
import { judgeDefects, judgeVersions } from "../check/judge_versions.ts";
import { type MachineNeeds, machineNeeds, probeQuestion } from "../check/machine_needs.ts";
import { ownPort } from "../check/own_port.ts";
import { ProbeError, type RunProbe } from "../contract/probe.ts";
import { type DataFolder, dataFolder } from "../data_folder/data_folder.ts";
import { DEMO_PLANET } from "../planet/demo_planet.ts";
import type { Planet, PlanetProblem } from "../planet/planet.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { SecretFile } from "../data_folder/secret_file.ts";
import { EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { loadPlanet } from "./load_planet.ts";
import { leftOut, ownTypes } from "./own_types.ts";

/** What `check` is given. */
export interface CheckParts {
  /** Asks this machine. */
  readonly runProbe: RunProbe;
}

const SYNTAX = { options: { planet: "value", data: "value", json: "flag" } } as const;

/**
 * Checks planet and machine.
 *
 * @param args `[--planet FILE] [--data DIR] [--json]`
 * @param io The terminal.
 * @param parts What `main.ts` composes.
 * @returns The exit status: failed when there is a problem, 2 when the planet is wrong.
 */
export async function check(args: readonly string[], io: CommandIo, parts: CheckParts): Promise<number> {
  await Deno.permissions.revoke({ name: "ffi" });
  const { values, flags } = readCommandLine(args, SYNTAX);
  const folder = dataFolder(values["data"] ?? DEFAULT_DATA);
  const { definitions } = await ownTypes(folder.path, io);
  const { planet, about, warnings } = await readWanted(values["planet"], { folder, definitions, io });
  const needs = machineNeeds(planet, folder.path);
  const strays = leftOut(definitions).map(({ id, args }) => finding("problem", id, args));
  const findings = [about, ...warnings, ...strays, ...await ask(parts.runProbe, { needs, folder })];
  print(findings, io, flags.has("json"));
  return findings.some(({ mark }) => mark === "problem") ? EXIT.failed : EXIT.done;
}

/** The planet that `serve` would run: without a file that would be the demo, which `serve` writes. */
async function readWanted(
  given: string | undefined,
  { folder, definitions, io }: { folder: DataFolder; definitions: Definitions; io: CommandIo },
): Promise<{ planet: Planet; about: Finding; warnings: Finding[] }> {
  const file = given ?? folder.planetFile;
  if (given === undefined && !await isThere(file)) {
    return { planet: demoPlanet(), about: finding("ok", "command-check-demo", { file }), warnings: [] };
  }
  const secrets = new SecretFile(folder.secrets);
  const { planet, warnings } = await loadPlanet(file, { definitions, secrets }, io);
  const count = planet.flows.reduce((sum, { components }) => sum + components.length, planet.atmosphere.length);
  const about = finding("ok", "command-check-planet", { file, flows: planet.flows.length, count });
  return { planet, about, warnings: warnings.map((problem) => warningAt(file, problem)) };
}

function warningAt(file: string, { line, column, id, args }: PlanetProblem): Finding {
  return { ...finding("warning", id, args), place: `${file}:${line}:${column}` };
}

function demoPlanet(): Planet {
  const result = readPlanet(DEMO_PLANET, builtIn);
  if (!result.ok) throw new Error(`Cannot check the demo planet: got ${JSON.stringify(result.problems)}`);
  return result.planet;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function ask(
  runProbe: RunProbe,
  { needs, folder }: { needs: MachineNeeds; folder: DataFolder },
): Promise<Finding[]> {
  try {
    const report = await runProbe(probeQuestion(needs, folder.path));
    const { gstreamer } = report;
    return [
      ...judgeVersions(report),
      ...gstreamer === null ? [] : judgeElements(needs, gstreamer.missing),
      ...judgeNamed(needs, report, await ownPort(folder)),
      ...judgeFolder(report),
      ...gstreamer === null ? [] : judgeDefects(gstreamer, needs.elements),
    ];
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    return [finding("problem", `command-check-probe-${error.code}`, { reason: error.detail })];
  }
}

function print(findings: readonly Finding[], io: CommandIo, asJson: boolean): void {
  const lines = findings.map((found) => ({ ...found, text: io.text(found.id, found.args) }));
  if (asJson) {
    io.out(JSON.stringify({ items: lines }));
    return;
  }
  const marks = new Map(MARKS.map((mark) => [mark, io.text(`command-check-mark-${mark}`)]));
  const width = Math.max(...[...marks.values()].map((mark) => mark.length)) + 2;
  for (const { mark, text, place } of lines) {
    io.out(`${(marks.get(mark) ?? mark).padEnd(width)}${place === undefined ? "" : `${place}: `}${text}`);
  }
}
