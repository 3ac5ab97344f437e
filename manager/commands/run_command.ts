/** Picks a command out of the table, and turns what it throws into a sentence and an exit status. */
import type { MessageArgs } from "../contract/message.ts";
import { environmentLanguage } from "../text/environment_language.ts";
import { Texts } from "../text/texts.ts";
import { VERSION } from "../version.ts";
import { CommandError, EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { runtimeProblem } from "./runtime_check.ts";

/** Commands by name. */
export type CommandTable = Readonly<Record<string, (args: readonly string[], io: CommandIo) => Promise<number>>>;

/**
 * Runs the command that a command line names.
 *
 * @param args The whole command line, without the program.
 * @param commands The table.
 * @param terminal Where lines go.
 * @returns The exit status.
 */
export async function runCommand(
  args: readonly string[],
  commands: CommandTable,
  terminal: Pick<CommandIo, "out" | "err">,
): Promise<number> {
  const texts = new Texts();
  const language = texts.negotiate(environmentLanguage((name) => Deno.env.get(name)));
  const text = (id: string, given: MessageArgs = {}) => texts.render({ id, args: given }, language);
  const io = { ...terminal, language, text };
  const unfit = runtimeProblem({
    version: Deno.version.deno,
    arch: Deno.build.arch,
    ffi: typeof Deno.dlopen === "function",
  });
  if (unfit !== null) {
    io.err(io.text(unfit.id, unfit.args));
    return EXIT.failed;
  }
  try {
    return await pick(args, commands, io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(io.text(error.id, error.args));
    return error.status;
  }
}

async function pick(args: readonly string[], commands: CommandTable, io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-V") {
    io.out(`runnel ${VERSION}`);
    return EXIT.done;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const print = name === undefined ? io.err : io.out;
    print(overview(commands, io));
    return name === undefined ? EXIT.wrongUse : EXIT.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw wrongUse("command-unknown", { name });
  if (asksForHelp(rest)) {
    io.out(io.text(`command-${name}-help`));
    return EXIT.done;
  }
  return await command(rest, io);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((word) => word === "--help" || word === "-h");
}

function overview(commands: CommandTable, io: CommandIo): string {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const lines = names.map((name) => `  ${name.padEnd(width)}${io.text(`command-${name}`)}`);
  return [io.text("command-usage"), "", ...lines, "", io.text("command-usage-more")].join("\n");
}
