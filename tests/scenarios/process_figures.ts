/** Figures of a process, from /proc (proc(5)). */

/**
 * How many descriptors it has open.
 *
 * @param pid The process.
 */
export function openDescriptors(pid: number): number {
  return [...Deno.readDirSync(`/proc/${pid}/fd`)].length;
}

/**
 * The memory that is its own, with its part of what it shares: PSS.
 *
 * @param pid The process.
 * @returns In bytes.
 */
export function memoryBytes(pid: number): number {
  const [, kilobytes] = /^Pss: +(\d+) kB$/m.exec(Deno.readTextFileSync(`/proc/${pid}/smaps_rollup`)) ?? [];
  if (kilobytes === undefined) throw new Error(`Cannot tell the memory of process ${pid} because it is not told`);
  return Number(kilobytes) * 1024;
}

/**
 * The processor time that it has used, all threads together.
 *
 * @param pid The process.
 * @returns In seconds, in steps of 10 ms.
 */
export function processorSeconds(pid: number): number {
  return secondsIn(`/proc/${pid}/stat`);
}

/**
 * The processor time of its main thread, on which all JavaScript of this program runs.
 *
 * @param pid The process.
 * @returns In seconds, in steps of 10 ms.
 */
export function mainThreadSeconds(pid: number): number {
  return secondsIn(`/proc/${pid}/task/${pid}/stat`);
}

function secondsIn(stat: string): number {
  // Behind the name, which may hold anything, utime and stime are the 12th and 13th field, in ticks of 1/100 s.
  const fields = Deno.readTextFileSync(stat).split(") ").at(-1)!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
