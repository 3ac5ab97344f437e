/** What the process of a job costs, read by the job itself: `serve` cannot look into /proc. */
import { processSeconds } from "../../ffi/libc/process_time.ts";
import type { ProcessStats } from "../../manager/contract/stats.ts";

/** Reading the memory walks all of it: those who ask for many components at once get one answer. */
const FRESH_MS = 1000;

/** The figures of this process. */
export class ProcessFigures {
  #read: Promise<ProcessStats> | null = null;
  #readAtMs = 0;

  /** Gives them, at most a second old. */
  get(): Promise<ProcessStats> {
    if (this.#read === null || performance.now() - this.#readAtMs >= FRESH_MS) {
      this.#readAtMs = performance.now();
      this.#read = readNow();
    }
    return this.#read;
  }
}

async function readNow(): Promise<ProcessStats> {
  return { cpuSeconds: processSeconds(), memoryBytes: await memoryBytes() };
}

/** The process's own memory and its part of what it shares (PSS); where the kernel does not tell, all of both (RSS). */
async function memoryBytes(): Promise<number> {
  const [, kilobytes] = /^Pss: +(\d+) kB$/m.exec(await rollup()) ?? [];
  return kilobytes === undefined ? Deno.memoryUsage().rss : Number(kilobytes) * 1024;
}

async function rollup(): Promise<string> {
  try {
    return await Deno.readTextFile("/proc/self/smaps_rollup");
  } catch (error) {
    // Some kernels have no such file, or keep it to themselves.
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return "";
    throw error;
  }
}
