/**
 * Waits for a program that answers and ends, but never beyond a deadline: then it is killed with all that it started, and
 * what these may still hold open is read no further. Used by jobs and by `serve`.
 */

/** So long a program that is killed is waited for: one in a driver that does not let go never ends. */
const KILLED_MS = 2000;
/** What a program wrote is read within moments of its end; what it started may hold the streams open. */
const READ_MS = 1000;

/** What is read, and until when. */
export interface ProcessEndOptions {
  /** What the program writes to. */
  readonly streams: readonly ReadableStream<Uint8Array>[];
  readonly deadlineMs: number;
  /** Ends it before. @default none */
  readonly signal?: AbortSignal;
}

/** How a program ended. */
export interface ProcessAnswer {
  /** What it wrote to each of the streams. */
  readonly texts: readonly string[];
  /** Null when it was too late, or told to end. */
  readonly status: Deno.CommandStatus | null;
}

/**
 * Reads what a program writes, and waits for its end.
 *
 * @param child Spawned with `detached`, so that it leads a group of its own.
 * @param options How long it may take.
 */
export async function processEnd(
  child: Deno.ChildProcess,
  { streams, deadlineMs, signal }: ProcessEndOptions,
): Promise<ProcessAnswer> {
  const readers = streams.map((stream) => stream.getReader());
  const over = Promise.withResolvers<null>();
  const timers: ReturnType<typeof setTimeout>[] = [];
  let isLate = false;
  const stopReading = (): void => {
    endGroup(child.pid);
    for (const reader of readers) void reader.cancel();
  };
  const end = (): void => {
    isLate = true;
    stopReading();
    timers.push(setTimeout(() => over.resolve(null), KILLED_MS));
  };
  timers.push(setTimeout(end, deadlineMs));
  signal?.addEventListener("abort", end, { once: true });
  void child.status.then(() => {
    if (!isLate) timers.push(setTimeout(stopReading, READ_MS));
  });
  try {
    const texts = await Promise.all(readers.map(readAll));
    const status = await Promise.race([child.status, over.promise]);
    return { texts, status: isLate ? null : status };
  } finally {
    signal?.removeEventListener("abort", end);
    for (const timer of timers) clearTimeout(timer);
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
