/** Tells whether this machine and this Deno can run the program at all. Asked before any command. */
import { olderThan } from "../check/older_than.ts";
import type { TextRef } from "../contract/message.ts";

/** What is asked of. */
export interface Runtime {
  /** As `Deno.version.deno`. */
  readonly version: string;
  /** As `Deno.build.arch`. */
  readonly arch: string;
  /** Whether this Deno can open native libraries. */
  readonly ffi: boolean;
}

/** Older ones were unsound in nonblocking calls of native functions. */
export const OLDEST_DENO = "2.9.5";

const ARCHITECTURES = ["x86_64", "aarch64"];

/**
 * Looks for a reason not to run.
 *
 * @param runtime Machine and Deno.
 * @returns The reason, null when there is none.
 */
export function runtimeProblem(runtime: Runtime): TextRef | null {
  const { version, arch, ffi } = runtime;
  if (!ARCHITECTURES.includes(arch)) return { id: "command-wrong-machine", args: { arch } };
  if (!ffi) return { id: "command-no-ffi", args: {} };
  if (olderThan(version, OLDEST_DENO)) return { id: "command-old-deno", args: { version, oldest: OLDEST_DENO } };
  return null;
}
