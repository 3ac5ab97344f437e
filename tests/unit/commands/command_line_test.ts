import { strict as assert } from "node:assert";
import { CommandError } from "../../../manager/commands/command_error.ts";
import { readCommandLine } from "../../../manager/commands/command_line.ts";

const SYNTAX = { options: { data: "value", follow: "flag" }, words: { min: 0, max: 1 } } as const;

function refused(args: string[], id: string, syntax: Parameters<typeof readCommandLine>[1] = SYNTAX): void {
  assert.throws(() => readCommandLine(args, syntax), (error) => {
    return error instanceof CommandError && error.id === id && error.status === 2;
  }, args.join(" "));
}

Deno.test("readCommandLine() takes options before and behind words", () => {
  const { words, values, flags } = readCommandLine(["--follow", "a/b", "--data=./x"], SYNTAX);
  assert.deepEqual([words, values, [...flags]], [["a/b"], { data: "./x" }, ["follow"]]);
  assert.deepEqual(readCommandLine(["--data", "y"], SYNTAX).values, { data: "y" });
  assert.deepEqual(readCommandLine(["--", "--follow"], SYNTAX).words, ["--follow"]);
});

Deno.test("readCommandLine() refuses what the command does not take", () => {
  refused(["--other"], "command-unknown-option");
  refused(["--toString"], "command-unknown-option");
  refused(["-x"], "command-unknown-option");
  refused(["--data"], "command-option-needs-value");
  refused(["--data="], "command-option-needs-value");
  refused(["--follow=yes"], "command-option-takes-none");
  refused(["a", "b"], "command-word-surplus");
  refused([], "command-word-missing", { words: { min: 1, max: 1 } });
  refused(["a"], "command-word-surplus", {});
});
