/** What programs cost and say, for benchmarks that compare them. */

/** A machine with other things to do makes the same work dearer, never cheaper. */
const RUNS = 4;

/**
 * User and system time of a program, the least of several runs.
 *
 * @param program Its name.
 * @param args What it is given.
 * @returns Seconds.
 */
export async function leastCpu(program: string, args: readonly string[]): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const timed = 'TIMEFORMAT="cpu %U %S"; time "$@"';
    const said = await errorsOf("bash", ["-c", timed, "bash", program, ...args]);
    const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? [];
    least = Math.min(least, Number(user) + Number(system));
  }
  return least;
}

/**
 * What a program says as errors, which is where times and measurements go.
 *
 * @param program Its name.
 * @param args What it is given.
 * @throws {Error} When it fails.
 */
export async function errorsOf(program: string, args: readonly string[]): Promise<string> {
  const { success, stderr } = await new Deno.Command(program, { args: [...args], stdout: "null" }).output();
  const said = new TextDecoder().decode(stderr);
  if (!success) throw new Error(`Cannot measure because ${program} fails: got ${said}`);
  return said;
}
