/** Asks for cameras on FireWire, by what the kernel lists. Runs in the process of the probe. */
import type { ProbeFinding } from "../../../manager/contract/probe.ts";
import { readSystemFile } from "../system_file.ts";

const DEVICES = "/sys/bus/firewire/devices";

/**
 * Asks for a camera: another node on the bus than the machine's own.
 *
 * @param device `auto`, or its 64-bit number in hexadecimal.
 * @param devices Where the kernel lists nodes.
 */
export function probeFirewire(device: string, devices: string = DEVICES): ProbeFinding {
  const found = nodes(devices).find((guid) => device === "auto" || guid === numberOf(device)) ?? null;
  if (found === null) return { asked: device, found: "", problem: "missing", detail: "" };
  return { asked: device, found: `0x${found.toString(16).padStart(16, "0")}`, problem: null, detail: "" };
}

function nodes(devices: string): bigint[] {
  try {
    return [...Deno.readDirSync(devices)].flatMap(({ name }) => {
      if (readSystemFile(`${devices}/${name}/is_local`) === "1") return [];
      // Units of a node, which the kernel lists too, have no number.
      return numberOf(readSystemFile(`${devices}/${name}/guid`) ?? "") ?? [];
    });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function numberOf(text: string): bigint | null {
  const [, digits] = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(text) ?? [];
  return digits === undefined ? null : BigInt(`0x${digits}`);
}
