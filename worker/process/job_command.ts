/**
 * How a job is started: the program that runs now, subcommand `job`, whether it runs from its sources or is one compiled
 * binary. Used by the worker, in the process of `serve`.
 */

/** Gives program and arguments of a job. */
export type JobCommand = (job: string, dataFolder: string) => readonly string[];

/**
 * Makes the command that starts jobs of this program.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 */
export function jobCommand(mainModule: URL): JobCommand {
  const program = ownProgram(mainModule);
  const parent = String(Deno.pid);
  return (job, dataFolder) => [...program, "job", "--name", job, "--data", dataFolder, "--parent", parent];
}

/**
 * Gives the program that runs now, with the arguments that come before a subcommand. Without Deno's cache of compiled
 * code each process is 1 MB smaller, for some 20 ms of processor time at its start.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 */
export function ownProgram(mainModule: URL): readonly string[] {
  if (Deno.build.standalone) return [Deno.execPath()];
  return [Deno.execPath(), "run", "-A", "--no-prompt", "--no-code-cache", mainModule.href];
}

/**
 * Warnings, but not of what we count ourselves (appsrc, and multihandlesink, which drops what a slow reader of a feed leaves),
 * or what is no fault (the others warn of their usual work): multifdsink whenever a reader leaves or its pipeline stops,
 * video-info sixteen times whenever a film is opened that does not say how its colours are meant, gdkpixbufoverlay when
 * there is no picture to lay over. Their errors are told.
 */
const QUIET_DEBUG =
  "2,appsrc:1,multihandlesink:1,multifdsink:1,GST_POLL:1,gdpdepay:1,audio-resampler:1,v4l2bufferpool:1," +
  "video-info:1,gdkpixbufoverlay:1";

/**
 * What keeps a process of the box small: glibc would give each streaming thread a heap of its own (mallopt(3)), and V8
 * lets garbage grow to many megabytes before it looks at it. Together they save some megabytes in each. `install.sh`
 * starts `serve` itself with the same.
 */
export const FRUGAL = {
  MALLOC_ARENA_MAX: "2",
  DENO_V8_FLAGS: "--max-semi-space-size=1,--single-threaded-gc,--optimize-for-size,--initial-heap-size=4",
};

/**
 * Gives the environment of a job: that of `serve`, without its secrets, with GStreamer told to write its warnings, and
 * with little memory in mind. What is set already stays.
 *
 * @param own The environment of `serve`.
 */
export function jobEnvironment(own: Record<string, string>): Record<string, string> {
  const { RUNNEL_ADMIN_PASSWORD: _, ...rest } = own;
  return { GST_DEBUG: QUIET_DEBUG, ...FRUGAL, ...rest, GST_DEBUG_NO_COLOR: "1" };
}
