/** A network namespace whose only way out loses packets in both directions. */

/** How it is made. */
export interface LossyNetworkOptions {
  /** How many packets of a hundred are lost, each way. */
  readonly percent: number;
}

const NAME = "runnel-lossy";
/** Of the range for tests, RFC 2544. */
const HERE = "198.18.77.1";
const THERE = "198.18.77.2";

/** The namespace, as long as it is held. */
export class LossyNetwork implements AsyncDisposable {
  /** This machine's address as seen from within. */
  readonly address = HERE;
  /** Runs the command that follows it within. */
  readonly under = ["ip", "netns", "exec", NAME] as const;

  /**
   * Makes it, as root.
   *
   * @param options What is lost.
   */
  static async open({ percent }: LossyNetworkOptions): Promise<LossyNetwork> {
    const network = new LossyNetwork();
    const drop = `numgen random mod 100 < ${percent} drop`;
    try {
      await run(`ip netns add ${NAME}`);
      await run(`ip link add ${NAME} type veth peer name inside netns ${NAME}`);
      await run(`ip addr add ${HERE}/30 dev ${NAME}`);
      await run(`ip link set ${NAME} up`);
      await run(`ip -n ${NAME} addr add ${THERE}/30 dev inside`);
      await run(`ip -n ${NAME} link set inside up`);
      await run(`${network.under.join(" ")} nft add table inet lossy`);
      for (const hook of ["input", "output"]) {
        await run(
          `${network.under.join(" ")} nft add chain inet lossy ${hook} { type filter hook ${hook} priority 0 ; }`,
        );
        await run(`${network.under.join(" ")} nft add rule inet lossy ${hook} ${drop}`);
      }
      return network;
    } catch (error) {
      await network[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // The pair of devices goes with it.
    await run(`ip netns delete ${NAME}`);
  }
}

async function run(command: string): Promise<void> {
  const [program = "", ...args] = command.split(" ");
  const { success, stderr } = await new Deno.Command(program, { args }).output();
  if (!success) {
    throw new Error(`Cannot make a lossy network because ${command} fails: ${new TextDecoder().decode(stderr)}`);
  }
}
