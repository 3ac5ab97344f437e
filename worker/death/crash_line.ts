/**
 * What the kernel writes when a process crashes, or when it kills one because memory has run out. Pure; used by the worker,
 * in the process of `serve`.
 */

/** A line of the kernel about a crash. */
export interface CrashLine {
  /** The thread's name: its first 15 characters. GStreamer names streaming threads `element:pad`. */
  readonly thread: string;
  /** The thread's id; of the first thread it is that of the process. */
  readonly id: number;
  /** The file in which the crash happened, without its folder; empty when it was in no file. */
  readonly module: string;
  readonly text: string;
}

/**
 * x86: `deno[4711]: segfault at 0 ip … in libx264.so.164[7f…]`, `traps: deno[4711] general protection fault ip:… in …`
 * (arch/x86/mm/fault.c, arch/x86/kernel/traps.c). arm64: `deno[4711]: unhandled exception: … in …` (arch/arm64/kernel/traps.c).
 */
const CRASH =
  /^(?:traps: )?(.+?)\[(\d+)\]:? (segfault at|general protection|trap |unhandled exception|unhandled level|undefined instruction|bad frame)(.*)$/;
const MODULE = / in ([^\s[]+)\[/;
/** `Out of memory: Killed process 4711 (deno)`, `Memory cgroup out of memory: Killed process 4711` (mm/oom_kill.c). */
const OUT_OF_MEMORY = /[Oo]ut of memory: Kill(?:ed)? process (\d+)/;

/**
 * Makes sense of a line.
 *
 * @param text The line without its time.
 * @returns Null when it is about no crash.
 */
export function parseCrashLine(text: string): CrashLine | null {
  const [, thread = "", id = "", , rest = ""] = CRASH.exec(text) ?? [];
  return thread === "" ? null : { thread, id: Number(id), module: MODULE.exec(rest)?.[1] ?? "", text };
}

/**
 * Finds the line that tells that a process was killed for want of memory.
 *
 * @param lines The kernel's.
 * @param pid The process.
 */
export function findKilledForMemory(lines: readonly string[], pid: number): string | null {
  return lines.findLast((line) => Number(OUT_OF_MEMORY.exec(line)?.[1]) === pid) ?? null;
}

/** Who crashed, as far as the worker knows it. */
export interface CrashedProcess {
  readonly pid: number;
  /** Names of its elements. */
  readonly elements: Iterable<string>;
  /** Whether it is sure that there is a line about it. */
  readonly isSure: boolean;
}

/** How Deno and V8 name their own threads. */
const OWN_THREADS = /^(deno|runnel|tokio-|V8 |DenoWorker|Deno)/i;

/**
 * Finds the line about a process. The kernel names the thread that crashed, not the process it was in: a thread belongs to
 * the process when it is its first, or named after one of its elements; else when it is named as Deno names threads. Of
 * those, one that began after the process comes first, though ids begin anew when they are used up.
 *
 * @param lines The kernel's, from about the end of the process.
 * @param process Which.
 */
export function findCrash(lines: readonly string[], { pid, elements, isSure }: CrashedProcess): CrashLine | null {
  const crashes = lines.flatMap((line) => parseCrashLine(line) ?? []).reverse();
  const names = [...elements];
  const ownThreads = isSure ? crashes.filter(({ thread }) => OWN_THREADS.test(thread)) : [];
  return crashes.find(({ id }) => id === pid) ??
    crashes.find(({ thread }) => elementOfThread(thread, names) !== null) ??
    ownThreads.find(({ id }) => id > pid) ?? ownThreads[0] ?? null;
}

/**
 * Tells after which element a thread is named.
 *
 * @param thread The thread's name, which may be cut off.
 * @param elements Names of elements.
 */
export function elementOfThread(thread: string, elements: Iterable<string>): string | null {
  const ofPad = [...elements].filter((name) =>
    name !== "" && (`${name}:`).startsWith(thread.slice(0, name.length + 1))
  );
  // Cut off, several may begin so; the one that was made last is no better than the first.
  return ofPad.find((name) => thread.startsWith(`${name}:`)) ?? (thread.length >= 15 ? ofPad[0] ?? null : null);
}
