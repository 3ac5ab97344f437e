/** Tests that need a whole machine: each says what of it, and is skipped, naming what is missing, where that is not there. */
import { hasProgram } from "../fixtures/needing.ts";
import { cameras, loopbackCard, soundInputs } from "./devices.ts";

/** What a test may need, and whether this machine has it. */
const NEEDS = {
  "a camera": () => cameras().length > 0,
  "a camera that fails when told to (vivid)": () => exists("/sys/bus/platform/drivers/vivid/vivid.0"),
  "a sound input": () => soundInputs().length > 0,
  "the kernel's sound loop (snd-aloop)": () => loopbackCard() !== null,
  "a sound loop of two cables (snd-aloop pcm_substreams=2)": () => exists("/proc/asound/Loopback/pcm1c/sub1"),
  "ffmpeg": () => hasProgram("ffmpeg"),
  "amixer (alsa-utils)": () => hasProgram("amixer"),
  "v4l2-ctl (v4l-utils)": () => hasProgram("v4l2-ctl"),
  "ip (iproute2)": () => hasProgram("ip"),
  "nft (nftables)": () => hasProgram("nft"),
  "root": () => Deno.uid() === 0,
  "systemd": () => exists("/run/systemd/system"),
  "no Runnel that is installed": () => !exists("/opt/runnel") && !exists("/var/lib/runnel"),
} as const satisfies Record<string, () => boolean>;

/** The name of something that a test may need. */
export type Need = keyof typeof NEEDS;

/**
 * Declares a test.
 *
 * @param name What it shows.
 * @param needs What the machine must have.
 * @param test The test.
 */
export function testOnMachine(
  name: string,
  needs: readonly Need[],
  test: (t: Deno.TestContext) => Promise<void>,
): void {
  const missing = needs.filter((need) => !NEEDS[need]());
  const reason = missing.length === 0 ? "" : ` (needs ${missing.join(", ")})`;
  Deno.test({ name: `${name}${reason}`, ignore: missing.length > 0, fn: test });
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
