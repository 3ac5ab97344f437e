/**
 * The command line: picks a subcommand, and gives the manager its worker. What a subcommand needs is loaded when it is
 * asked for. Nobody else writes to the terminal.
 */
import type { CommandIo } from "./manager/commands/command_io.ts";
import type { RunProbe } from "./manager/contract/probe.ts";
import type { CreateWorker } from "./manager/create_worker.ts";

/** A subcommand: its words after the name, the terminal; it gives the exit status. */
type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: async (args, io) => (await import("./manager/commands/serve.ts")).serve(args, io, { createWorker }),
  check: async (args, io) => (await import("./manager/commands/check.ts")).check(args, io, { runProbe }),
  inspect: async (args, io) => (await import("./manager/commands/inspect.ts")).inspect(args, io),
  launch: async (args, io) => (await import("./manager/commands/launch.ts")).launch(args, io, { createWorker }),
  "load-test": async (args, io) => (await import("./manager/commands/load_test.ts")).loadTest(args, io),
  status: async (args, io) => (await import("./manager/commands/status.ts")).status(args, io),
  start: async (args, io) => (await import("./manager/commands/order.ts")).order("start", args, io),
  stop: async (args, io) => (await import("./manager/commands/order.ts")).order("stop", args, io),
  restart: async (args, io) => (await import("./manager/commands/order.ts")).order("restart", args, io),
  set: async (args, io) => (await import("./manager/commands/set.ts")).set(args, io),
  do: async (args, io) => (await import("./manager/commands/do_action.ts")).doAction(args, io),
  graph: async (args, io) => (await import("./manager/commands/graph.ts")).graph(args, io),
  reload: async (args, io) => (await import("./manager/commands/reload.ts")).reload(args, io),
  history: async (args, io) => (await import("./manager/commands/history.ts")).history(args, io),
  rollback: async (args, io) => (await import("./manager/commands/history.ts")).rollback(args, io),
  new: async (args, io) => (await import("./manager/commands/new_component.ts")).newComponent(args, io),
  test: async (args, io) => (await import("./manager/commands/test_component.ts")).testComponent(args, io),
  logs: async (args, io) => (await import("./manager/commands/logs.ts")).logs(args, io),
  password: async (args, io) => (await import("./manager/commands/password.ts")).password(args, io),
  secret: async (args, io) => (await import("./manager/commands/secret.ts")).secret(args, io),
};

const createWorker: CreateWorker = async (options) => {
  const { jobCommand } = await import("./worker/process/job_command.ts");
  const { LocalMachine } = await import("./worker/machine/local_machine.ts");
  const { LocalWorker } = await import("./worker/local_worker.ts");
  const { programVersion } = await import("./worker/process/program_version.ts");
  const mainModule = new URL(import.meta.url);
  const program = await programVersion(mainModule, `${options.dataFolder}/components`);
  const machine = new LocalMachine(mainModule, options.dataFolder);
  return await LocalWorker.open({ ...options, program, machine, command: jobCommand(mainModule) });
};

const runProbe: RunProbe = async (request) => {
  const { probeRunner } = await import("./worker/machine/run_probe.ts");
  return await probeRunner(new URL(import.meta.url))(request);
};

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  // Only a worker starts jobs, by the dozen: they load nothing that they do not need.
  if (name === "job") return await (await import("./worker/job/job_main.ts")).jobMain(rest);
  if (name === "probe") return await (await import("./worker/job/probe_main.ts")).probeMain(rest);
  if (name === "devices") return await (await import("./worker/job/devices_main.ts")).devicesMain(rest);
  if (name === "trial") return await (await import("./worker/job/trial_main.ts")).trialMain(rest);
  const { runCommand } = await import("./manager/commands/run_command.ts");
  return await runCommand(args, COMMANDS, {
    out: (line) => print(line, Deno.stdout),
    err: (line) => print(line, Deno.stderr),
  });
}

/** A reader that has gone is no reason for a box to stop: who prints for ever asks whether anybody reads. */
function print(line: string, stream: { writeSync(bytes: Uint8Array): number }): boolean {
  let rest = new TextEncoder().encode(`${line}\n`);
  try {
    while (rest.length > 0) rest = rest.subarray(stream.writeSync(rest));
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
