/** A machine whose power a test can cut, reached from another one. What reaches and switches it comes from the environment. */

const BOOT_MS = 300_000;
const ANSWER_MS = 60_000;

/** Commands, split at spaces. */
interface Commands {
  /** Runs the shell command that is added as its last word, as root on the machine: `ssh root@box`. */
  readonly shell: string;
  /** Cuts the power. */
  readonly cut: string;
  /** Gives it back. */
  readonly power: string;
}

/** A machine with a Runnel that is installed. */
export class RemoteMachine {
  readonly #commands: Commands;

  private constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** The machine that RUNNEL_MACHINE_SHELL, RUNNEL_MACHINE_CUT and RUNNEL_MACHINE_POWER describe; null without them. */
  static fromEnvironment(): RemoteMachine | null {
    const [shell, cut, power] = ["SHELL", "CUT", "POWER"].map((name) => Deno.env.get(`RUNNEL_MACHINE_${name}`));
    return shell && cut && power ? new RemoteMachine({ shell, cut, power }) : null;
  }

  /**
   * Runs a shell command on the machine.
   *
   * @param command What to run.
   * @returns What it printed.
   * @throws {Error} When it fails.
   */
  async shell(command: string): Promise<string> {
    return await run([...this.#commands.shell.split(" "), command], ANSWER_MS);
  }

  /** Cuts the power, gives it back, and waits until the machine has booted. */
  async losePower(): Promise<void> {
    const before = await this.#bootId();
    await run(this.#commands.cut.split(" "), ANSWER_MS);
    await run(this.#commands.power.split(" "), BOOT_MS);
    for (const deadline = performance.now() + BOOT_MS; performance.now() < deadline;) {
      const now = await this.#bootId().catch(() => before);
      if (now !== before) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`not reachable ${BOOT_MS} ms after its power came back`);
  }

  async #bootId(): Promise<string> {
    return (await this.shell("cat /proc/sys/kernel/random/boot_id")).trim();
  }
}

async function run([program, ...args]: string[], timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const { success, stdout, stderr } = await new Deno.Command(program!, { args, stdin: "null", signal }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`${program} ${args.join(" ")}: ${decoder.decode(stderr)}${decoder.decode(stdout)}`);
  return decoder.decode(stdout);
}
