/**
 * Runs another program that only tells something, and is soon done. What it starts itself ends with it, and nobody waits
 * longer than the deadline, whatever the program does. Used by jobs and by `serve`.
 */
import { processEnd } from "./process_end.ts";

/** How long it may take, and what ends it. */
export interface ShortProcessOptions {
  readonly deadlineMs: number;
  /** Ends it before. */
  readonly signal: AbortSignal;
}

/**
 * Runs it.
 *
 * @param command Program and arguments.
 * @param options How long it may take.
 * @returns What it wrote on standard output until it ended or was ended; nothing when there is no such program.
 */
export async function outputOf(
  [program = "", ...args]: readonly string[],
  { deadlineMs, signal }: ShortProcessOptions,
): Promise<string> {
  const child = signal.aborted ? null : spawn(program, args);
  if (child === null) return "";
  const { texts: [text = ""] } = await processEnd(child, { streams: [child.stdout], deadlineMs, signal });
  return text;
}

/** In a session of its own, so that what it starts can be ended with it. */
function spawn(program: string, args: string[]): Deno.ChildProcess | null {
  try {
    return new Deno.Command(program, {
      args,
      env: { LC_ALL: "C" },
      detached: true,
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
