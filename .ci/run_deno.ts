/** Runs a command of the very Deno that runs this. */
import { say } from "./say.ts";

/** How a command of Deno is run. */
export interface RunDenoOptions {
  /** After this long it is ended, and has failed. */
  readonly deadlineMs: number;
  /**
   * What becomes of what it prints: `shown` as it comes; `held` until its end, and shown only when it fails, so that
   * commands side by side do not mix; `hidden` for good. @default "shown"
   */
  readonly output?: "shown" | "held" | "hidden";
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
  if (options.output !== "held") return await runToEnd([Deno.execPath(), ...args], options);
  // Into a file: what a test leaves running would keep a pipe open.
  const held = await Deno.makeTempFile({ suffix: ".log" });
  try {
    const end = await runToEnd(["sh", "-c", 'exec "$@" >"$0" 2>&1', held, Deno.execPath(), ...args], options);
    if (!end.success) say(await Deno.readTextFile(held));
    return end;
  } finally {
    await Deno.remove(held);
  }
}

async function runToEnd(
  [program, ...args]: readonly [string, ...string[]],
  options: RunDenoOptions,
): Promise<{ success: boolean; late: boolean }> {
  const output = options.output === "hidden" ? "null" : "inherit";
  const child = new Deno.Command(program, { args, stdin: "null", stdout: output, stderr: output }).spawn();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, options.deadlineMs);
  const { success } = await child.status;
  clearTimeout(timer);
  return { success, late };
}
