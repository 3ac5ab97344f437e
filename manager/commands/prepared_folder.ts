/** Prepares the data folder for the commands that run a box. */
import { type DataFolder, dataFolder, DataFolderError, prepareDataFolder } from "../data_folder/data_folder.ts";
import { CommandError } from "./command_error.ts";

/**
 * Makes what is missing of a data folder.
 *
 * @param path The folder.
 * @throws {CommandError} When nothing can be written there.
 */
export function preparedFolder(path: string): DataFolder {
  const folder = dataFolder(path);
  try {
    prepareDataFolder(folder);
    return folder;
  } catch (cause) {
    throw cause instanceof DataFolderError ? folderProblem(cause) : cause;
  }
}

/**
 * Says in a person's words why a data folder cannot be used.
 *
 * @param cause What was found.
 */
export function folderProblem(cause: DataFolderError): CommandError {
  const { code, path } = cause;
  const reason = cause.cause instanceof Error ? cause.cause.message : "";
  return new CommandError(`command-data-${code}`, { path, reason }, { cause });
}
