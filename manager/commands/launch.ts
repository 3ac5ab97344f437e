/** `launch`: one flow without a planet file, until a signal ends it. */
import { ADDON_FOLDER } from "../../components/addon/addon.ts";
import { Box, type BoxAddress } from "../box.ts";
import type { CreateWorker } from "../create_worker.ts";
import { type DataFolder, dataFolder } from "../data_folder/data_folder.ts";
import { SecretFile } from "../data_folder/secret_file.ts";
import { type LaunchProblem, lineOf, readLaunchPlanet } from "../launch/launch_planet.ts";
import { LaunchReporter } from "../launch/launch_reporter.ts";
import { ServeLog } from "../log/serve_log.ts";
import type { Planet } from "../planet/planet.ts";
import { writePlanetFile } from "../planet/planet_file.ts";
import { readPlanet } from "../planet/read_planet.ts";
import type { Stead } from "../planet/source/source_node.ts";
import { checkedListen } from "./checked_listen.ts";
import { type CommandError, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { leftOut, type OwnTypes, ownTypes } from "./own_types.ts";
import { preparedFolder } from "./prepared_folder.ts";
import { runBox } from "./run_box.ts";

/** What `launch` is given. */
export interface LaunchParts {
  /** Makes the worker of this machine. */
  readonly createWorker: CreateWorker;
}

const SYNTAX = { options: { data: "value", listen: "value" }, words: { needed: ["type"], more: Infinity } } as const;

/**
 * Runs one flow until SIGTERM or SIGINT.
 *
 * @param args `'TYPE [PROPERTY=VALUE …] ! TYPE …' [--listen HOST:PORT] [--data DIR]`: of the data folder only its component types count
 * @param terminal Where lines go.
 * @param parts What `main.ts` composes.
 * @returns The exit status.
 */
export async function launch(args: readonly string[], terminal: CommandIo, parts: LaunchParts): Promise<number> {
  await Deno.permissions.revoke({ name: "ffi" });
  const { words, values } = readCommandLine(args, SYNTAX);
  // The shell takes quotes away when the text is not one word: then its words are what it was.
  const text = words.join(" ");
  const data = values["data"] ?? DEFAULT_DATA;
  const types = await ownTypes(data, terminal);
  const { io } = types;
  for (const { id, args } of leftOut(types.definitions)) io.err(io.text(id, args));
  const result = readLaunchPlanet(text, { catalogue: types.definitions, folder: Deno.cwd() });
  if (!result.ok) throw refused(text, result.problems, io);
  const { planet, yaml } = result;
  const listen = values["listen"] === undefined ? {} : { listen: checkedListen(values["listen"]) };
  const path = await Deno.makeTempDir({ prefix: "runnel-" });
  try {
    const folder = preparedFolder(path);
    // The jobs find the same types in their own data folder.
    await Deno.symlink(`${dataFolder(data).path}/${ADDON_FOLDER}`, `${folder.path}/${ADDON_FOLDER}`);
    await writePlanetFile(folder.planetFile, yaml);
    using log = new ServeLog(`${folder.log}/serve.log`);
    const reporter = new LaunchReporter(planet, io);
    const createWorker: CreateWorker = async (options) => {
      const worker = await parts.createWorker(options);
      reporter.watch(worker);
      return worker;
    };
    const box = new Box({ ...boxParts({ planet, yaml, types }, folder, log), ...listen, createWorker });
    const onReady = ({ url }: BoxAddress) => {
      io.out(io.text("command-serve-listening", { url }));
      reporter.ready(url);
    };
    return await runBox(box, io, { onReady });
  } finally {
    await Deno.remove(path, { recursive: true });
  }
}

function boxParts(
  { planet, yaml, types: { definitions, texts } }: { planet: Planet; yaml: string; types: OwnTypes },
  folder: DataFolder,
  log: ServeLog,
) {
  return {
    folder,
    planetFile: folder.planetFile,
    planetText: yaml,
    planet,
    definitions,
    readPlanet: (text: string, stead?: Stead) => readPlanet(text, definitions, undefined, stead),
    secrets: new SecretFile(folder.secrets),
    texts,
    log,
    adminPassword: null,
  };
}

function refused(text: string, problems: readonly LaunchProblem[], io: CommandIo): CommandError {
  for (const { id, args, at } of problems) {
    const start = text.lastIndexOf("\n", at - 1) + 1;
    const column = [...text.slice(start, at)].length;
    io.err(`launch:${lineOf(text, at)}:${column + 1}: ${io.text(id, args)}`);
    io.err(text.slice(start).split("\n", 1)[0]!);
    io.err(`${" ".repeat(column)}^`);
  }
  return wrongUse("command-launch-wrong", { count: problems.length });
}
