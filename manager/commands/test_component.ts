/** `test FOLDER`: checks a component type of one's own, and runs its tests. */
import { resolve } from "node:path";
import { AddonProblem } from "../../components/addon/addon.ts";
import { runTests } from "../addon/run_tests.ts";
import { knownAddon } from "../component_types/known_types.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";

/**
 * Tests it.
 *
 * @param args `FOLDER`
 * @param io The terminal.
 * @returns The exit status: failed when its definition, its texts or a test is wrong.
 */
export async function testComponent(args: readonly string[], io: CommandIo): Promise<number> {
  const { words: [path = ""] } = readCommandLine(args, { words: { needed: ["folder"] } });
  // A compiled program cannot run tests, since Deno is not in it.
  if (Deno.build.standalone) throw new CommandError("command-test-compiled");
  const folder = resolve(path);
  const { type } = await definitionIn(folder);
  io.out(io.text("command-test-checked", { type }));
  const tests = [...Deno.readDirSync(folder)].filter(({ name }) => /_test\.[jt]s$/.test(name));
  if (tests.length === 0) throw new CommandError("command-test-none", { folder });
  if (await runTests(folder)) return EXIT.done;
  throw new CommandError("command-test-failed", { type });
}

async function definitionIn(folder: string): Promise<{ readonly type: string }> {
  try {
    return (await knownAddon(folder)).definition;
  } catch (cause) {
    if (!(cause instanceof AddonProblem)) throw cause;
    throw new CommandError(cause.id, cause.args, { cause });
  }
}
