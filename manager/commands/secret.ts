/** `secret NAME`: puts a value behind `!secret NAME`, through the running box or, when none runs, on the data folder alone. */
import { MAX_SECRET_LENGTH, SECRET_NAME } from "../contract/secret.ts";
import { type DataFolder, dataFolder } from "../data_folder/data_folder.ts";
import { SecretFile, SecretFileError } from "../data_folder/secret_file.ts";
import { BoxClient } from "./box_client.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { readSecret } from "./read_secret.ts";

const PATH = "/api/v1/secrets";
const SYNTAX = {
  options: { data: "value", list: "flag", remove: "flag" },
  words: { more: 1 },
} as const;

/** Secrets of a box that runs, or of a data folder. */
interface Secrets {
  names(): Promise<string[]>;
  /** @param value Null takes it away. */
  put(name: string, value: string | null): Promise<void>;
}

/**
 * Sets, lists or takes away secrets.
 *
 * @param args `NAME [--remove] [--data DIR]`, or `--list`; the value is asked for, or comes as the first line of the standard
 * input.
 * @param io The terminal.
 * @returns The exit status.
 */
export async function secret(args: readonly string[], io: CommandIo): Promise<number> {
  const { words: [name], values, flags } = readCommandLine(args, SYNTAX);
  const data = values["data"] ?? DEFAULT_DATA;
  if (flags.has("list") === (name !== undefined)) {
    throw new CommandError("command-secret-use", {}, { status: EXIT.wrongUse });
  }
  if (name === undefined) {
    for (const known of await withSecrets(data, io, (secrets) => secrets.names())) io.out(known);
    return EXIT.done;
  }
  if (!SECRET_NAME.test(name)) throw new CommandError("command-secret-name", { name }, { status: EXIT.wrongUse });
  const value = flags.has("remove") ? null : await readSecret(io.text("command-secret-prompt", { name }), io);
  if (value === "") throw new CommandError("command-secret-empty", { name });
  if (value !== null && value.length > MAX_SECRET_LENGTH) {
    throw new CommandError("command-secret-long", { max: MAX_SECRET_LENGTH });
  }
  await withSecrets(data, io, (secrets) => secrets.put(name, value));
  io.out(io.text(value === null ? "command-secret-removed" : "command-secret-done", { name }));
  return EXIT.done;
}

async function withSecrets<T>(data: string, io: CommandIo, use: (secrets: Secrets) => Promise<T>): Promise<T> {
  const folder = dataFolder(data);
  try {
    using box = await BoxClient.find(data, io);
    return await use(secretsOf(box));
  } catch (error) {
    if (!(error instanceof CommandError && error.id === "command-no-box")) throw error;
    return await use(secretsIn(folder, data));
  }
}

function secretsOf(box: BoxClient): Secrets {
  return {
    names: async () => (await box.get<{ items: { name: string }[] }>(PATH)).items.map(({ name }) => name),
    put: async (name, value) => {
      if (value === null) await box.remove(`${PATH}/${name}`);
      else await box.change("PUT", `${PATH}/${name}`, { value });
    },
  };
}

function secretsIn(folder: DataFolder, data: string): Secrets {
  const file = new SecretFile(folder.secrets);
  return {
    names: () => said(data, () => Promise.resolve(file.names())),
    put: async (name, value) => {
      const was = await said(data, () => {
        Deno.statSync(folder.path);
        return file.put(name, value);
      });
      if (value === null && !was) throw new CommandError("api-no-secret", { name });
      await giveToOwner(folder);
    },
  };
}

/** A file that root writes has to be readable for the service, whose folder it is. */
async function giveToOwner({ path, secrets }: DataFolder): Promise<void> {
  const { uid, gid } = await Deno.stat(path);
  if (Deno.uid() === 0 && uid !== 0) await Deno.chown(secrets, uid, gid);
}

async function said<T>(data: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) throw new CommandError("command-no-data", { data }, { cause });
    if (!(cause instanceof SecretFileError)) throw cause;
    throw new CommandError(`api-secret-${cause.code}`, { file: cause.path, reason: cause.reason }, { cause });
  }
}
