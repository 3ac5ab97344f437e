/** Runs another program that only tells something, and is soon done. Used by jobs and by `serve`. */

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
  if (signal.aborted) return "";
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), deadlineMs);
  try {
    const { stdout } = await new Deno.Command(program, {
      args,
      env: { LC_ALL: "C" },
      stdin: "null",
      stderr: "null",
      signal: AbortSignal.any([signal, late.signal]),
    }).output();
    return new TextDecoder().decode(stdout);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
