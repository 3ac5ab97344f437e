/** Reads the command line of one command. */
import { parseArgs } from "node:util";
import { wrongUse } from "./command_error.ts";

/** What a command takes. */
export interface CommandSyntax {
  /** Options that take a value, and those that are there or not; names without `--`. */
  readonly options?: { readonly [name: string]: "value" | "flag" };
  /** Words without an option: those that must be there, in their order, and how many more may come. @default none */
  readonly words?: { readonly needed?: readonly WordName[]; readonly more?: number };
}

/** What a word is; `command-word-missing` says how the command's help writes it. */
export type WordName = "action" | "component" | "folder" | "kind" | "name" | "type" | "url" | "value" | "version";

/** What was given. */
export interface CommandLine {
  readonly words: readonly string[];
  /** By name; only what was given. */
  readonly values: { readonly [name: string]: string };
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads the words behind a command's name.
 *
 * @param args As the shell gave them.
 * @param syntax What the command takes.
 * @throws {CommandError} With exit status 2, when something else was given.
 */
export function readCommandLine(args: readonly string[], syntax: CommandSyntax): CommandLine {
  const known = syntax.options ?? {};
  const options = Object.fromEntries(
    Object.entries(known).map((
      [name, kind],
    ) => [name, { type: kind === "value" ? "string" as const : "boolean" as const }]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) throw wrongUse("command-unknown-option", { option: token.rawName });
    if (kind === "flag") {
      if (token.value !== undefined) throw wrongUse("command-option-takes-none", { option: token.rawName });
      flags.add(token.name);
    } else {
      if (!token.value) throw wrongUse("command-option-needs-value", { option: token.rawName });
      values[token.name] = token.value;
    }
  }
  const { needed = [], more = 0 } = syntax.words ?? {};
  const missing = needed[positionals.length];
  if (missing !== undefined) throw wrongUse("command-word-missing", { word: missing });
  const surplus = positionals[needed.length + more];
  if (surplus !== undefined) throw wrongUse("command-word-surplus", { word: surplus });
  return { words: positionals, values, flags };
}
