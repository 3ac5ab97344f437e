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
 * Reads the identity of a process that runs now. A program of its own reads it: without the permission for FFI, which
 * `serve` gives up, Deno keeps everything in /proc closed.
 *
 * @param pid Its number.
 * @returns Null when there is none, or only what is left of one that its parent has not waited for.
 * @throws {Error} When /proc cannot be read at all.
 */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  const { stdout, stderr } = await new Deno.Command("cat", {
    args: ["/proc/sys/kernel/random/boot_id", `/proc/${pid}/stat`],
    stdin: "null",
  }).output();
  const [bootId = "", stat = ""] = new TextDecoder().decode(stdout).split("\n");
  if (bootId === "") {
    throw new Error(`Cannot tell processes apart because /proc says: ${new TextDecoder().decode(stderr)}`);
  }
  // The second field is the program's name in brackets and may have blanks and brackets in it.
  const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (["", "Z", "X"].includes(state)) return null;
  return { pid, startTicks: Number(fields[18]), bootId };
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
