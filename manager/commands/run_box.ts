/** Runs a box until SIGTERM or SIGINT, for the commands that do. */
import { type Box, type BoxAddress, PorterError } from "../box.ts";
import type { TextRef } from "../contract/message.ts";
import { DataFolderError } from "../data_folder.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { folderProblem } from "./prepared_folder.ts";

/** After a signal the process ends within 10 s whatever happens; this leaves the kernel some time. */
const LAST_MS = 9_500;

/**
 * Starts a box, and closes it when a signal comes or it cannot start.
 *
 * @param box Not started yet.
 * @param io The terminal.
 * @param onReady Is told where the box answers.
 * @returns The exit status.
 * @throws {CommandError} When the porter cannot listen, or a job's name is too long for a socket.
 */
export async function runBox(box: Box, io: CommandIo, onReady: (address: BoxAddress) => void): Promise<number> {
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    setTimeout(() => Deno.exit(EXIT.failed), LAST_MS);
    stopped.resolve();
    box.close();
  };
  Deno.addSignalListener("SIGTERM", stop);
  Deno.addSignalListener("SIGINT", stop);
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

function porterProblem(texts: readonly TextRef[], io: CommandIo): CommandError {
  if (texts.length === 0) return new CommandError("command-no-porter", {}, { status: EXIT.wrongUse });
  const reason = texts.map(({ id, args }) => io.text(id, args)).join("; ");
  return new CommandError("command-porter-failed", { reason });
}
