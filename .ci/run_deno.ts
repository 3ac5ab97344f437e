/** Runs a command of the very Deno that runs this, with its output where ours goes. */

/** How a command of Deno is run. */
export interface RunDenoOptions {
  /** After this long it is ended, and has failed. */
  readonly deadlineMs: number;
  /** Whether what it prints is thrown away. @default false */
  readonly quiet?: boolean;
}

/**
 * Runs `deno ARGS` in the current folder and waits for its end.
 *
 * @param args The arguments.
 * @param options The deadline.
 * @returns Whether it succeeded, and whether the deadline passed.
 */
export async function runDeno(
  args: readonly string[],
  options: RunDenoOptions,
): Promise<{ success: boolean; late: boolean }> {
  const output = options.quiet === true ? "null" : "inherit";
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args],
    stdin: "null",
    stdout: output,
    stderr: output,
  }).spawn();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, options.deadlineMs);
  const { success } = await child.status;
  clearTimeout(timer);
  return { success, late };
}
