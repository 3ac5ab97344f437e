import { strict as assert } from "node:assert";
import { CommandError } from "../../../manager/commands/command_error.ts";
import { type CommandTable, runCommand } from "../../../manager/commands/run_command.ts";
import { OLDEST_DENO, runtimeProblem } from "../../../manager/commands/runtime_check.ts";

const TABLE: CommandTable = {
  status: (args, io) => {
    io.out(`status ${args.join(" ")}`);
    return Promise.resolve(0);
  },
  stop: () => Promise.reject(new CommandError("command-no-box", { data: "./x" })),
  logs: () => Promise.reject(new TypeError("a defect")),
};

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => out.push(line) > 0,
    err: (line: string) => void err.push(line),
  };
  const status = await runCommand(args, TABLE, terminal);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

Deno.test("runCommand() hands the rest of the line to the command", async () => {
  assert.deepEqual(await run("status", "--watch", "x"), { status: 0, out: "status --watch x", err: "" });
});

Deno.test("runCommand() prints what a command throws, and gives its status", async () => {
  const { status, out, err } = await run("stop");
  assert.deepEqual([status, out], [1, ""]);
  assert.match(err, /^no box runs on the data folder \.\/x;/);
  await assert.rejects(run("logs"), /a defect/);
});

Deno.test("runCommand() lists commands, tells of one, and tells the version", async () => {
  const all = await run("--help");
  assert.equal(all.status, 0);
  assert.match(all.out, /^ {2}status {2}shows how the components/m);
  const one = await run("status", "--help");
  assert.equal(one.status, 0);
  assert.match(one.out, /^Usage: runnel status/);
  assert.equal((await run("status", "--", "--help")).out, "status -- --help");
  assert.match((await run("--version")).out, /^runnel \d+\.\d+\.\d+/);
});

Deno.test("runCommand() ends with 2 without a command or with an unknown one", async () => {
  const none = await run();
  assert.deepEqual([none.status, none.out], [2, ""]);
  assert.match(none.err, /^Usage:/);
  for (const name of ["none", "toString", "__proto__"]) {
    const { status, err } = await run(name);
    assert.equal(status, 2);
    assert.match(err, /there is no command/);
  }
});

Deno.test("runtimeProblem() refuses other machines, a Deno without FFI, and an old one", () => {
  const fit = { version: OLDEST_DENO, arch: "x86_64", ffi: true };
  assert.equal(runtimeProblem(fit), null);
  assert.equal(runtimeProblem({ ...fit, arch: "aarch64", version: "3.0.0" }), null);
  assert.equal(runtimeProblem({ ...fit, version: "2.10.0-rc.1" }), null);
  assert.equal(runtimeProblem({ ...fit, arch: "arm" })?.id, "command-wrong-machine");
  assert.equal(runtimeProblem({ ...fit, ffi: false })?.id, "command-no-ffi");
  for (const version of ["2.9.4", "2.8.9", "1.99.99"]) {
    assert.deepEqual(runtimeProblem({ ...fit, version }), {
      id: "command-old-deno",
      args: { version, oldest: OLDEST_DENO },
    });
  }
});
