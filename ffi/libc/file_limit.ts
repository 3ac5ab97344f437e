/**
 * How many files and sockets the process may open. Deno starts with the soft limit it inherits, often 1024; a job that
 * serves viewers needs one for each.
 */
import { MEMORY } from "./constants.ts";
import { check, libc } from "./libc.ts";

/**
 * Raises the limit of open files to the most that the system allows this process.
 *
 * @returns The limit that holds from now on.
 * @throws {NativeError}
 */
export function raiseFileLimit(): number {
  // struct rlimit { rlim_t rlim_cur, rlim_max; }, both 64 bits.
  const limits = new BigUint64Array(2);
  check("getrlimit", libc().getrlimit(MEMORY.RLIMIT_NOFILE, limits));
  limits[0] = limits[1]!;
  check("setrlimit", libc().setrlimit(MEMORY.RLIMIT_NOFILE, limits));
  return Number(limits[0]);
}
