import { strict as assert } from "node:assert";
import { CommandError } from "../../../manager/commands/command_error.ts";
import type { CommandIo } from "../../../manager/commands/command_io.ts";
import { readCommandLine } from "../../../manager/commands/command_line.ts";
import { doAction } from "../../../manager/commands/do_action.ts";
import { graph } from "../../../manager/commands/graph.ts";
import { rollback } from "../../../manager/commands/history.ts";
import { newComponent } from "../../../manager/commands/new_component.ts";
import { order } from "../../../manager/commands/order.ts";
import { password } from "../../../manager/commands/password.ts";
import type { CommandTable } from "../../../manager/commands/run_command.ts";
import { set } from "../../../manager/commands/set.ts";
import { testComponent } from "../../../manager/commands/test_component.ts";
import type { MessageArgs } from "../../../manager/contract/message.ts";
import { Texts } from "../../../manager/text/texts.ts";

const SYNTAX = { options: { data: "value", follow: "flag" }, words: { more: 1 } } as const;

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
  refused([], "command-word-missing", { words: { needed: ["url"] } });
  refused(["a", "b"], "command-word-surplus", { words: { needed: ["url"] } });
  refused(["a"], "command-word-surplus", {});
});

Deno.test("a command names the word that is missing as its help writes it", async () => {
  const texts = new Texts();
  const commands: CommandTable = {
    do: doAction,
    graph,
    new: newComponent,
    password,
    rollback,
    set,
    start: (args, io) => order("start", args, io),
    test: testComponent,
  };
  for (const language of ["en", "es"]) {
    const text = (id: string, args: MessageArgs = {}) => texts.render({ id, args }, language);
    const io: CommandIo = { out: () => true, err: () => undefined, language, text };
    for (const [name, command] of Object.entries(commands)) {
      const given = ["do", "set"].includes(name) ? [[], ["a/b"]] : [[]];
      for (const words of given) {
        const error = await command(words, io).then(() => null, (error) => error);
        assert.ok(error instanceof CommandError && error.id === "command-word-missing", name);
        const word = /(\S+)(?: is missing)?; --help/.exec(text(error.id, error.args))?.[1] ?? "";
        const usage = text(`command-${name}-help`).split("\n", 1)[0] ?? "";
        assert.ok(usage.split(" ").includes(word), `${word}: ${usage}`);
      }
    }
  }
});
