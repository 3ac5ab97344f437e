/** Measures what processes cost while they run side by side, so that a busy machine slows them all alike. */
import { processorSeconds } from "../scenarios/process_figures.ts";

/**
 * The processor time of processes in one stretch of time.
 *
 * @param pids The processes.
 * @param seconds How long.
 * @returns For each process the part of one core, 0.25 for a quarter.
 */
export async function shares(pids: readonly number[], seconds: number): Promise<number[]> {
  const before = pids.map(processorSeconds);
  const from = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const passed = (performance.now() - from) / 1000;
  return pids.map((pid, index) => (processorSeconds(pid) - before[index]!) / passed);
}

/**
 * The middle one of values.
 *
 * @param values At least one.
 */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * Prints a line of a benchmark.
 *
 * @param line The text.
 */
export function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
