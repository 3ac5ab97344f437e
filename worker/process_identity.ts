/**
 * Which process a number means. A process id alone is used again after its process has ended, so a process is known by
 * its id together with its start and the boot of the machine. Used by the worker, in the process of `serve`.
 */
import { z } from "zod";

/** What tells a process from every other one, earlier and later ones too. */
export const processIdentity = z.object({
  pid: z.int().min(2),
  /** Clock ticks from boot to its start: field 22 of /proc/PID/stat, proc_pid_stat(5). */
  startTicks: z.int(),
  /** /proc/sys/kernel/random/boot_id, random(4). */
  bootId: z.string(),
});

/** Such an identity. */
export type ProcessIdentity = z.infer<typeof processIdentity>;

/**
 * Reads the identity of a process that runs now.
 *
 * @param pid Its number.
 * @returns Null when there is none, or only what is left of one that its parent has not waited for.
 */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  let stat: string;
  try {
    stat = await Deno.readTextFile(`/proc/${pid}/stat`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || isNoSuchProcess(error)) return null;
    throw error;
  }
  // The second field is the program's name in brackets and may have blanks and brackets in it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const state = fields[0];
  if (state === "Z" || state === "X") return null;
  const bootId = (await Deno.readTextFile("/proc/sys/kernel/random/boot_id")).trim();
  return { pid, startTicks: Number(fields[19]), bootId };
}

/**
 * Tells whether just this process runs still.
 *
 * @param identity As it was read when the process started.
 */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  const now = await identifyProcess(identity.pid);
  return now !== null && now.startTicks === identity.startTicks && now.bootId === identity.bootId;
}

/** A process that ends between opening and reading its file gives ESRCH, which has no class of its own. */
function isNoSuchProcess(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ESRCH";
}
