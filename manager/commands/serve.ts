/** `serve`: manager, local worker and jobs of one box, until a signal ends it. */
import { definitions } from "../../components/catalogue.ts";
import type { Json } from "../contract/component_spec.ts";
import type { TextRef } from "../contract/message.ts";
import { Box, PorterError } from "../box.ts";
import type { CreateWorker } from "../create_worker.ts";
import { type DataFolder, dataFolder, DataFolderError, prepareDataFolder } from "../data_folder.ts";
import { DataLock, DataLockedError } from "../data_lock.ts";
import { ServeLog } from "../log/serve_log.ts";
import { plan } from "../plan/plan.ts";
import { writeDemoPlanet } from "../planet/demo_planet.ts";
import type { Planet } from "../planet/planet.ts";
import { readPlanet } from "../planet/read_planet.ts";
import { Texts } from "../text/texts.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { type CommandLine, readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { loadPlanet } from "./load_planet.ts";

/** What `serve` is given. */
export interface ServeParts {
  /** Makes the worker of this machine. */
  readonly createWorker: CreateWorker;
}

/** After a signal the process ends within 10 s whatever happens; this leaves the kernel some time. */
const LAST_MS = 9_500;

const SYNTAX = { options: { planet: "value", data: "value", listen: "value" } } as const;

/**
 * Runs a box until SIGTERM or SIGINT.
 *
 * @param args `[--planet FILE] [--data DIR] [--listen HOST:PORT]`
 * @param io The terminal.
 * @param parts What `main.ts` composes.
 * @returns The exit status.
 */
export async function serve(args: readonly string[], io: CommandIo, parts: ServeParts): Promise<number> {
  // Nothing in a native library can then take this process down; a job is a new process and has the permission again.
  await Deno.permissions.revoke({ name: "ffi" });
  const line = readCommandLine(args, SYNTAX);
  const folder = prepared(line.values["data"] ?? DEFAULT_DATA);
  using _lock = locked(folder);
  using log = new ServeLog(`${folder.log}/serve.log`);
  log.onRecord(({ level, text }) => {
    if (level === "error" || level === "warning") io.err(text);
  });
  const box = await makeBox(line, { folder, io, log, parts });
  return await run(box, io);
}

async function makeBox(
  { values }: CommandLine,
  { folder, io, log, parts }: { folder: DataFolder; io: CommandIo; log: ServeLog; parts: ServeParts },
): Promise<Box> {
  const planetFile = values["planet"] ?? folder.planetFile;
  if (values["planet"] === undefined && await writeDemoPlanet(planetFile)) {
    io.out(io.text("command-serve-demo", { file: planetFile }));
  }
  const planet = await loadPlanet(planetFile, io);
  const listen = values["listen"];
  const jobs = plan(planet, listen === undefined ? {} : { listen: checkedListen(planet, listen) });
  return new Box({
    folder,
    planet,
    planetFile,
    jobs,
    definitions,
    readPlanet: (text) => readPlanet(text, definitions),
    createWorker: parts.createWorker,
    texts: new Texts(),
    log,
    adminPassword: Deno.env.get("RUNNEL_ADMIN_PASSWORD") || null,
  });
}

async function run(box: Box, io: CommandIo): Promise<number> {
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    setTimeout(() => Deno.exit(EXIT.failed), LAST_MS);
    stopped.resolve();
    box.close();
  };
  Deno.addSignalListener("SIGTERM", stop);
  Deno.addSignalListener("SIGINT", stop);
  try {
    const { url, setupCode } = await box.start();
    if (setupCode !== null) io.out(io.text("command-serve-setup", { url: `${url}/admin/`, code: setupCode }));
    io.out(io.text("command-serve-listening", { url }));
    await stopped.promise;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return EXIT.done;
    throw error instanceof PorterError ? porterProblem(error.texts, io) : error;
  } finally {
    await box.close();
  }
  return EXIT.done;
}

function prepared(path: string): DataFolder {
  const folder = dataFolder(path);
  try {
    prepareDataFolder(folder);
    return folder;
  } catch (cause) {
    throw cause instanceof DataFolderError ? folderProblem(cause) : cause;
  }
}

function folderProblem(cause: DataFolderError): CommandError {
  const { code, path } = cause;
  const reason = cause.cause instanceof Error ? cause.cause.message : "";
  return new CommandError(`command-data-${code}`, { path, reason }, { cause });
}

function locked(folder: DataFolder): DataLock {
  try {
    return DataLock.take(folder.lockFile);
  } catch (cause) {
    if (!(cause instanceof DataLockedError)) throw cause;
    throw new CommandError("command-data-locked", { path: folder.path, pid: String(cause.pid ?? "?") }, { cause });
  }
}

function checkedListen(planet: Planet, text: string): Json {
  const porter = planet.atmosphere.find(({ definition }) => definition.type === "porter");
  const property = porter?.definition.properties["listen"];
  if (property === undefined) throw new CommandError("command-no-porter", {}, { status: EXIT.wrongUse });
  const parsed = property.parse(text);
  if (parsed.ok) return parsed.value;
  throw new CommandError(parsed.problem.id, parsed.problem.args, { status: EXIT.wrongUse });
}

function porterProblem(texts: readonly TextRef[], io: CommandIo): CommandError {
  if (texts.length === 0) return new CommandError("command-no-porter", {}, { status: EXIT.wrongUse });
  const reason = texts.map(({ id, args }) => io.text(id, args)).join("; ");
  return new CommandError("command-porter-failed", { reason });
}
