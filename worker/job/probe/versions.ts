/** Which system this is. Runs in the process of the probe. */
import type { ProbeReport } from "../../../manager/contract/probe.ts";

/** Tells the versions of what the program stands on. */
export async function versions(): Promise<ProbeReport["versions"]> {
  return { deno: Deno.version.deno, kernel: Deno.osRelease(), system: await systemName(), arch: Deno.build.arch };
}

/** `PRETTY_NAME` of os-release(5); empty when the system does not say. */
async function systemName(): Promise<string> {
  try {
    const text = await Deno.readTextFile("/etc/os-release");
    return /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(text)?.[1] ?? "";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
