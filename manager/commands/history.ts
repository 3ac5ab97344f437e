/** `history [VERSION]` and `rollback VERSION`: every planet that the running box went by, and back to one. */
import type { ApiPlanetVersion } from "../contract/api.ts";
import { BoxClient } from "./box_client.ts";
import { EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";

const PATH = "/api/v1/config";

/**
 * Prints the versions of the planet file, the newest last, or the file of one.
 *
 * @param args `[VERSION] [--json] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function history(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values, flags } = readCommandLine(args, {
    options: { data: "value", json: "flag" },
    words: { more: 1 },
  });
  const version = words[0] === undefined ? null : checkedVersion(words[0]);
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  if (version !== null) {
    io.out((await box.text(`${PATH}/history/${version}`)).trimEnd());
    return EXIT.done;
  }
  const answer = await box.get<{ items: ApiPlanetVersion[] }>(`${PATH}/history`);
  if (flags.has("json")) io.out(JSON.stringify(answer));
  else for (const item of answer.items.reverse()) io.out(readable(item, io));
  return EXIT.done;
}

/**
 * Makes the box go by an earlier version again.
 *
 * @param args `VERSION [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function rollback(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values } = readCommandLine(args, { options: { data: "value" }, words: { needed: ["version"] } });
  const version = checkedVersion(words[0] ?? "");
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  await box.change("POST", `${PATH}/rollback/${version}`);
  io.out(io.text("command-rollback-done", { version }));
  return EXIT.done;
}

function checkedVersion(word: string): string {
  if (/^[1-9]\d{0,8}$/.test(word)) return word;
  throw wrongUse("value-integer", { value: word, min: "1", max: "999999999" });
}

function readable(
  { version, at, by, how, restored, added, removed, changed }: ApiPlanetVersion,
  io: CommandIo,
): string {
  return io.text("command-history-line", {
    version: String(version),
    at,
    by: by ?? io.text("command-history-nobody"),
    how,
    restored: String(restored ?? ""),
    added: added.length,
    removed: removed.length,
    changed: changed.length,
  });
}
