/** Processor time that this process has used. Runs where `/proc` can be read. */

/** Clock ticks of proc_pid_stat(5) for each second: the same on every Linux that we know. */
const TICKS = 100;

/** User and system time of all threads, in seconds. */
export function usedCpuSeconds(): number {
  const stat = Deno.readTextFileSync("/proc/self/stat");
  // The second field, the name, may have spaces: it ends with the last parenthesis.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
