/** Runs a box until SIGTERM or SIGINT, for the commands that do. */
import type { Box, BoxAddress } from "../box.ts";
import { ConfigError } from "../config/config_error.ts";
import type { TextRef } from "../contract/message.ts";
import { DataFolderError } from "../data_folder/data_folder.ts";
import { PorterError } from "../porter/porter_url.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { printProblems } from "./load_planet.ts";
import { folderProblem } from "./prepared_folder.ts";

/** After a signal the process ends within 10 s whatever happens; this leaves the kernel some time. */
const LAST_MS = 9_500;

/** What a command does with a box that runs. */
export interface RunBoxOptions {
  /** Is told where the box answers. */
  readonly onReady: (address: BoxAddress) => void;
  /** A planet file that is read again at SIGHUP. @default none: SIGHUP ends the process */
  readonly planetFile?: string;
}

/**
 * Starts a box, and closes it when a signal comes or it cannot start.
 *
 * @param box Not started yet.
 * @param io The terminal.
 * @param options What is done while it runs.
 * @returns The exit status.
 * @throws {CommandError} When the porter cannot listen, or a job's name is too long for a socket.
 */
export async function runBox(box: Box, io: CommandIo, { onReady, planetFile }: RunBoxOptions): Promise<number> {
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    setTimeout(() => Deno.exit(EXIT.failed), LAST_MS);
    stopped.resolve();
    box.close();
  };
  Deno.addSignalListener("SIGTERM", stop);
  Deno.addSignalListener("SIGINT", stop);
  if (planetFile !== undefined) Deno.addSignalListener("SIGHUP", () => reload(box, planetFile, io));
  try {
    onReady(await box.start(({ id, args }) => io.err(io.text(id, args))));
    await stopped.promise;
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return EXIT.done;
    if (error instanceof DataFolderError) throw folderProblem(error);
    throw error instanceof PorterError ? porterProblem(error.texts, io) : error;
  } finally {
    await box.close();
  }
  return EXIT.done;
}

/** Whoever edited the file reads here what came of it. */
async function reload(box: Box, planetFile: string, io: CommandIo): Promise<void> {
  try {
    io.err(io.text(await box.reload() ? "command-reload-done" : "command-reload-same"));
  } catch (error) {
    if (error instanceof ConfigError) {
      printProblems(planetFile, error.problems, io);
      io.err(io.text(`config-${error.code}`, error.args));
    } else io.err(io.text("command-reload-failed", { reason: error instanceof Error ? error.message : String(error) }));
  }
}

function porterProblem(texts: readonly TextRef[], io: CommandIo): CommandError {
  const reason = texts.map(({ id, args }) => io.text(id, args)).join("; ");
  return new CommandError("command-porter-failed", { reason });
}
