/**
 * The base time that every pipeline of this machine shares until it boots again, so that timestamps of different jobs
 * compare and a restarted encoder goes on where the old one stopped. The first job to come picks it. Where it cannot be
 * kept, on a full disk say, all go by the clock's own zero, and whoever can keep one then keeps that.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";

/** What all agree on without a word. */
const UNKEPT_NS = 0n;

/** The base time of this boot. */
export interface BaseTime extends Disposable {
  /** Nanoseconds of CLOCK_MONOTONIC. */
  readonly ns: bigint;
}

/**
 * Gives the base time of this boot.
 *
 * @param runFolder `DATA/run`; the file `base-time` there keeps it.
 * @returns Not disposed of as long as anything goes by it.
 */
export function sharedBaseTime(runFolder: string): BaseTime {
  const path = `${runFolder}/base-time`;
  const bootId = Deno.readTextFileSync("/proc/sys/kernel/random/boot_id").trim();
  const known = read(path, bootId);
  if (known !== null) return { ns: known, [Symbol.dispose]() {} };
  const folder = Deno.openSync(runFolder);
  let kept = folder.tryLockSync(true) ? keep(path, bootId, monotonicNs()) : null;
  if (kept === null) {
    // Waits for whoever picks one just now.
    folder.lockSync(false);
    kept = read(path, bootId) ?? keep(path, bootId, UNKEPT_NS);
  }
  // Whoever goes by one that is not kept has the folder locked meanwhile, so that nobody picks another.
  if (kept === null) return { ns: UNKEPT_NS, [Symbol.dispose]: () => folder.close() };
  folder.close();
  return { ns: kept, [Symbol.dispose]() {} };
}

/** @returns What is kept then: another job's, when that was faster. Null when none can be kept. */
function keep(path: string, bootId: string, baseTimeNs: bigint): bigint | null {
  const own = `${path}.${Deno.pid}`;
  try {
    Deno.writeTextFileSync(own, JSON.stringify({ bootId, baseTimeNs: String(baseTimeNs) }));
    publish(own, path, bootId);
    return read(path, bootId);
  } catch {
    return null;
  } finally {
    remove(own);
  }
}

/** The first link wins, and one of an earlier boot gives way. */
function publish(own: string, path: string, bootId: string): void {
  try {
    Deno.linkSync(own, path);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    if (read(path, bootId) !== null) return;
    const copy = `${own}.new`;
    try {
      Deno.copyFileSync(own, copy);
      Deno.renameSync(copy, path);
    } finally {
      remove(copy);
    }
  }
}

function remove(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It was not made, or cannot be removed on this disk either.
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
