/**
 * The base time that every pipeline of this machine shares until it boots again, so that timestamps of different jobs
 * compare and a restarted encoder goes on where the old one stopped. The first job to come picks it.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";

/**
 * Gives the base time of this boot.
 *
 * @param runFolder `DATA/run`; the file `base-time` there keeps it.
 * @returns Nanoseconds of CLOCK_MONOTONIC.
 */
export function sharedBaseTime(runFolder: string): bigint {
  const path = `${runFolder}/base-time`;
  const bootId = Deno.readTextFileSync("/proc/sys/kernel/random/boot_id").trim();
  const known = read(path, bootId);
  if (known !== null) return known;
  const own = `${path}.${Deno.pid}`;
  Deno.writeTextFileSync(own, JSON.stringify({ bootId, baseTimeNs: String(monotonicNs()) }));
  try {
    publish(own, path, bootId);
  } finally {
    Deno.removeSync(own);
  }
  return read(path, bootId)!;
}

/** Several jobs start at once: the first link wins, and one of an earlier boot gives way. */
function publish(own: string, path: string, bootId: string): void {
  try {
    Deno.linkSync(own, path);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    if (read(path, bootId) !== null) return;
    const copy = `${own}.new`;
    Deno.copyFileSync(own, copy);
    Deno.renameSync(copy, path);
  }
}

function read(path: string, bootId: string): bigint | null {
  try {
    const kept = JSON.parse(Deno.readTextFileSync(path)) as { bootId?: unknown; baseTimeNs?: unknown };
    return kept.bootId === bootId && typeof kept.baseTimeNs === "string" ? BigInt(kept.baseTimeNs) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}
