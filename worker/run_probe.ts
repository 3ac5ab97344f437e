/**
 * Asks this machine through a process of its own, because what is asked of native libraries may crash or hang in them.
 * Used in the process of `check`.
 */
import { parse } from "valibot";
import {
  ProbeError,
  type ProbeReport,
  probeReport,
  type ProbeRequest,
  type RunProbe,
} from "../manager/contract/probe.ts";
import { jobEnvironment, ownProgram } from "./job_command.ts";

/** Scanning all plugins for the first time takes a small computer many seconds. */
const DEADLINE_MS = 60_000;
/** Of what the process said before it failed, so much is told. */
const LAST_WORDS = 300;

/**
 * Makes the function that asks.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 * @param options How long it may take. @default `deadlineMs` 60000
 */
export function probeRunner(mainModule: URL, options: { readonly deadlineMs?: number } = {}): RunProbe {
  const [program = Deno.execPath(), ...args] = ownProgram(mainModule);
  return async (request) => {
    const child = new Deno.Command(program, {
      args: [...args, "probe"],
      clearEnv: true,
      env: { ...jobEnvironment(Deno.env.toObject()), GST_DEBUG: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    return await answer(child, request, options.deadlineMs ?? DEADLINE_MS);
  };
}

async function answer(child: Deno.ChildProcess, request: ProbeRequest, deadlineMs: number): Promise<ProbeReport> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, deadlineMs);
  try {
    const [{ code, signal, stdout, stderr }] = await Promise.all([child.output(), ask(child, request)]);
    if (late) throw new ProbeError("hung", `${deadlineMs / 1000} s`);
    if (signal !== null) throw new ProbeError("crashed", signal);
    if (code !== 0) throw new ProbeError("crashed", lastWords(stderr) || String(code));
    return read(new TextDecoder().decode(stdout));
  } finally {
    clearTimeout(timer);
  }
}

async function ask(child: Deno.ChildProcess, request: ProbeRequest): Promise<void> {
  const input = child.stdin.getWriter();
  try {
    await input.write(new TextEncoder().encode(JSON.stringify(request)));
    await input.close();
  } catch (error) {
    // It has ended before it read everything; its end tells why.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

function read(text: string): ProbeReport {
  try {
    return parse(probeReport, JSON.parse(text));
  } catch (cause) {
    throw new ProbeError("crashed", text.slice(0, LAST_WORDS), cause);
  }
}

function lastWords(stderr: Uint8Array): string {
  return new TextDecoder().decode(stderr).trim().slice(-LAST_WORDS);
}
