/**
 * Runs another program that only tells something, and is soon done. What it starts itself ends with it, and nobody waits
 * longer than the deadline, whatever the program does. Used by jobs and by `serve`.
 */

/** How long it may take, and what ends it. */
export interface ShortProcessOptions {
  readonly deadlineMs: number;
  /** Ends it before. */
  readonly signal: AbortSignal;
}

/** So long a program that is killed is waited for: one in a driver that does not let go never ends. */
const KILLED_MS = 300;

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
  const reader = child.stdout.getReader();
  const over = Promise.withResolvers<void>();
  const timers: ReturnType<typeof setTimeout>[] = [];
  const end = (): void => {
    endGroup(child.pid);
    void reader.cancel();
    timers.push(setTimeout(over.resolve, KILLED_MS));
  };
  timers.push(setTimeout(end, deadlineMs));
  signal.addEventListener("abort", end, { once: true });
  try {
    const text = await readAll(reader);
    await Promise.race([child.status, over.promise]);
    return text;
  } finally {
    signal.removeEventListener("abort", end);
    for (const timer of timers) clearTimeout(timer);
  }
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

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function endGroup(leader: number): void {
  try {
    Deno.kill(-leader, "SIGKILL");
  } catch {
    // It has ended, or is somebody else's by now: nothing more is read in any case.
  }
}
