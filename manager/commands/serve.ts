/** `serve`: manager, local worker and jobs of one box, until a signal ends it. */
import { Box, type BoxAddress } from "../box.ts";
import { withNewcomers } from "../component_types/known_types.ts";
import type { Json } from "../contract/component_spec.ts";
import type { CreateWorker } from "../create_worker.ts";
import type { DataFolder } from "../data_folder/data_folder.ts";
import { DataLock, DataLockedError } from "../data_folder/data_lock.ts";
import { SecretFile } from "../data_folder/secret_file.ts";
import { removeStaleDrafts } from "../data_folder/stale_drafts.ts";
import { ServeLog } from "../log/serve_log.ts";
import { writeDemoPlanet } from "../planet/demo_planet.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { checkedListen } from "./checked_listen.ts";
import { CommandError } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { type CommandLine, readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { loadPlanet, problemLine } from "./load_planet.ts";
import { leftOut, ownTypes } from "./own_types.ts";
import { preparedFolder } from "./prepared_folder.ts";
import { runBox } from "./run_box.ts";

/** What `serve` is given. */
export interface ServeParts {
  /** Makes the worker of this machine. */
  readonly createWorker: CreateWorker;
}

const SYNTAX = { options: { planet: "value", data: "value", listen: "value", fresh: "flag" } } as const;

/**
 * Runs a box until SIGTERM or SIGINT.
 *
 * @param args `[--planet FILE] [--data DIR] [--listen HOST:PORT] [--fresh]`
 * @param io The terminal.
 * @param parts What `main.ts` composes.
 * @returns The exit status.
 */
export async function serve(args: readonly string[], io: CommandIo, parts: ServeParts): Promise<number> {
  // Nothing in a native library can then take this process down; a job is a new process and has the permission again.
  await Deno.permissions.revoke({ name: "ffi" });
  const line = readCommandLine(args, SYNTAX);
  const listen = line.values["listen"] === undefined ? {} : { listen: checkedListen(line.values["listen"]) };
  const folder = preparedFolder(line.values["data"] ?? DEFAULT_DATA);
  using _lock = locked(folder);
  using log = new ServeLog(`${folder.log}/serve.log`);
  log.onRecord(({ level, text }) => {
    if (level === "error" || level === "warning") io.err(text);
  });
  const planetFile = line.values["planet"] ?? folder.planetFile;
  removeStaleDrafts({ folder, planetFile, log });
  const box = await makeBox(line, { planetFile, folder, listen, io, log, parts });
  const onReady = ({ url, setupCode }: BoxAddress) => {
    if (setupCode !== null) io.out(io.text("command-serve-setup", { url: `${url}/admin/`, code: setupCode }));
    io.out(io.text("command-serve-listening", { url }));
  };
  return await runBox(box, io, { onReady, planetFile });
}

async function makeBox(
  { values, flags }: CommandLine,
  { planetFile, folder, listen, io, log, parts }: {
    planetFile: string;
    folder: DataFolder;
    listen: { readonly listen?: Json };
    io: CommandIo;
    log: ServeLog;
    parts: ServeParts;
  },
): Promise<Box> {
  if (values["planet"] === undefined && await writeDemoPlanet(planetFile)) {
    io.out(io.text("command-serve-demo", { file: planetFile }));
  }
  const { definitions, texts } = await ownTypes(folder.path, io);
  for (const { id, args } of leftOut(definitions)) log.warning(io.text(id, args));
  const secrets = new SecretFile(folder.secrets);
  const { text, planet, warnings } = await loadPlanet(planetFile, { definitions, secrets }, io);
  for (const warning of warnings) log.warning(problemLine(planetFile, warning, io));
  return new Box({
    folder,
    planetFile,
    planetText: text,
    planet,
    ...listen,
    definitions,
    readPlanet: (text, stead) => readPlanet(text, withNewcomers(definitions, folder.path), secrets.finder(), stead),
    secrets,
    createWorker: parts.createWorker,
    fresh: flags.has("fresh"),
    texts,
    log,
    adminPassword: Deno.env.get("RUNNEL_ADMIN_PASSWORD") || null,
  });
}

function locked(folder: DataFolder): DataLock {
  try {
    return DataLock.take(folder.lockFile);
  } catch (cause) {
    if (!(cause instanceof DataLockedError)) throw cause;
    throw new CommandError("command-data-locked", { path: folder.path, pid: String(cause.pid ?? "?") }, { cause });
  }
}
