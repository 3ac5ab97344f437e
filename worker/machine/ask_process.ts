/**
 * Asks this machine through a process of its own, because what is asked of native libraries may crash or hang in them: the
 * program that runs now, with a subcommand that takes one question as JSON on standard input, and answers on standard
 * output. Used in the processes of `serve` and `check`.
 */
import * as v from "valibot";
import { processEnd } from "../../components/process_end.ts";
import { ProbeError } from "../../manager/contract/probe.ts";
import { jobEnvironment, ownProgram } from "../process/job_command.ts";

/** Of what the process said before it failed, so much is told. */
const LAST_WORDS = 300;

/** What is asked. */
export interface ProcessQuestion<T> {
  /** The subcommand that answers. */
  readonly subcommand: string;
  /** Words behind it. @default none */
  readonly words?: readonly string[];
  /** Anything that JSON can carry. */
  readonly request: unknown;
  /** Of the answer. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly deadlineMs: number;
}

/** Asks; throws a `ProbeError` when the process crashes, hangs or says nothing sensible. */
export type AskProcess = <T>(question: ProcessQuestion<T>) => Promise<T>;

/**
 * Makes the function that asks.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 */
export function processAsker(mainModule: URL): AskProcess {
  const [program = Deno.execPath(), ...args] = ownProgram(mainModule);
  return async ({ subcommand, words = [], request, schema, deadlineMs }) => {
    const child = new Deno.Command(program, {
      args: [...args, subcommand, ...words],
      clearEnv: true,
      env: { ...jobEnvironment(Deno.env.toObject()), GST_DEBUG: "1" },
      detached: true,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    return read(await answer(child, request, deadlineMs), schema);
  };
}

async function answer(child: Deno.ChildProcess, request: unknown, deadlineMs: number): Promise<string> {
  const asked = ask(child, request);
  const { texts: [stdout = "", stderr = ""], status } = await processEnd(child, {
    streams: [child.stdout, child.stderr],
    deadlineMs,
  });
  if (status === null) throw new ProbeError("hung", `${deadlineMs / 1000} s`);
  await asked;
  const { code, signal } = status;
  if (signal !== null) throw new ProbeError("crashed", signal);
  if (code !== 0) throw new ProbeError("crashed", stderr.trim().slice(-LAST_WORDS) || String(code));
  return stdout;
}

async function ask(child: Deno.ChildProcess, request: unknown): Promise<void> {
  const input = child.stdin.getWriter();
  try {
    await input.write(new TextEncoder().encode(JSON.stringify(request)));
    await input.close();
  } catch {
    // It has ended before it read everything, and its end tells why.
  }
}

function read<T>(text: string, schema: v.GenericSchema<unknown, T>): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new ProbeError("crashed", text.slice(0, LAST_WORDS), cause);
  }
}
