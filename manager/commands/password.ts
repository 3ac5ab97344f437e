/** `password NAME`: sets a password, on the data folder alone; the box need not run. */
import { openDatabase } from "../auth/database.ts";
import { FIRST_ADMIN, MIN_PASSWORD_LENGTH, People } from "../auth/people.ts";
import { SetupCode } from "../auth/setup_code.ts";
import { type DataFolder, dataFolder, DataFolderError } from "../data_folder/data_folder.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { folderProblem } from "./prepared_folder.ts";
import { readSecret } from "./read_secret.ts";

/**
 * Sets the password of a person. The first administrator is made when nobody has claimed the box.
 *
 * @param args `NAME [--data DIR]`; the password is asked for, or comes as the first line of the standard input.
 * @param io The terminal.
 * @returns The exit status.
 */
export async function password(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values } = readCommandLine(args, { options: { data: "value" }, words: { needed: ["name"] } });
  const name = words[0]!;
  const data = values["data"] ?? DEFAULT_DATA;
  const folder = dataFolder(data);
  using database = openExisting(folder, data);
  const people = new People(database);
  const first = !people.claimed && name === FIRST_ADMIN;
  if (!first && people.find(name) === null) throw new CommandError("command-password-nobody", { name });
  const chosen = await readSecret(io.text("command-password-prompt", { name }), io);
  if ([...chosen].length < MIN_PASSWORD_LENGTH) {
    throw new CommandError("command-password-short", { min: MIN_PASSWORD_LENGTH });
  }
  if (first) await people.claim(chosen);
  else await people.changePassword(name, chosen);
  await new SetupCode(folder.setupCode).remove();
  io.out(io.text("command-password-done", { name }));
  return EXIT.done;
}

function openExisting(folder: DataFolder, data: string): ReturnType<typeof openDatabase> {
  try {
    Deno.statSync(folder.path);
    return openDatabase(folder.database);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) throw new CommandError("command-no-data", { data }, { cause });
    if (cause instanceof Deno.errors.PermissionDenied) {
      throw new CommandError("command-data-closed", { data }, { cause });
    }
    throw cause instanceof DataFolderError ? folderProblem(cause) : cause;
  }
}
