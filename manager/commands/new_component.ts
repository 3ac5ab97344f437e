/** `new component NAME`: lays out a component type of one's own in the data folder. */
import { ADDON_FOLDER, isTypeName } from "../../components/addon/addon.ts";
import { definitions } from "../../components/catalogue.ts";
import { type Example, EXAMPLES, layOut } from "../addon/lay_out.ts";
import { dataFolder } from "../data_folder/data_folder.ts";
import { CommandError, EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";

const SYNTAX = { options: { data: "value", like: "value" }, words: { needed: ["kind", "name"] } } as const;

/**
 * Lays it out, and says what to do next.
 *
 * @param args `component NAME [--like source|converter|encoder|bouncer] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function newComponent(args: readonly string[], io: CommandIo): Promise<number> {
  const { words: [kind = "", type = ""], values } = readCommandLine(args, SYNTAX);
  if (kind !== "component") throw wrongUse("command-new-kind", { kind });
  const like = exampleNamed(values["like"] ?? "converter");
  const folder = `${dataFolder(values["data"] ?? DEFAULT_DATA).path}/${ADDON_FOLDER}/${type}`;
  if (!isTypeName(type)) throw wrongUse("addon-name", { folder, type });
  if (definitions.has(type)) throw wrongUse("addon-taken", { folder, type });
  try {
    for (const file of await layOut(folder, like)) io.out(`${folder}/${file}`);
  } catch (cause) {
    if (cause instanceof Deno.errors.AlreadyExists) throw new CommandError("command-new-there", { folder }, { cause });
    if (!(cause instanceof Deno.errors.PermissionDenied)) throw cause;
    throw new CommandError("command-new-not-writable", { folder }, { cause });
  }
  io.out(io.text("command-new-done", { type, folder }));
  return EXIT.done;
}

function exampleNamed(like: string): Example {
  const example = EXAMPLES.find((name) => name === like);
  if (example !== undefined) return example;
  throw wrongUse("command-new-like", { like, allowed: EXAMPLES.join(", ") });
}
