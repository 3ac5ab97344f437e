/** The cameras and sound inputs of this machine, and how to unplug them: their driver lets go of them, as sysfs allows. */
import { basename } from "node:path";

const CAMERAS = "/sys/class/video4linux";
const SOUND = "/sys/class/sound";

/** A device that a driver of the kernel holds. Needs root. */
export class KernelDevice {
  readonly #driver: string;
  readonly #name: string;

  /** @param classFolder Its place in sysfs, such as `/sys/class/video4linux/video0`. */
  constructor(classFolder: string) {
    const device = Deno.realPathSync(`${classFolder}/device`);
    this.#driver = Deno.realPathSync(`${device}/driver`);
    this.#name = basename(device);
  }

  /** Takes the device away, also while it is in use. Returns when the kernel has done so. */
  async unplug(): Promise<void> {
    await Deno.writeTextFile(`${this.#driver}/unbind`, this.#name);
  }

  /** Brings it back. */
  async plugIn(): Promise<void> {
    await Deno.writeTextFile(`${this.#driver}/bind`, this.#name);
  }
}

/** Places in sysfs of the cameras, those that were there first in front. */
export function cameras(): string[] {
  const nodes = list(CAMERAS).filter((name) => /^video\d+$/.test(name)).map((name) => `${CAMERAS}/${name}`);
  // A camera's further nodes give metadata, no pictures.
  return nodes.filter((node) => Deno.readTextFileSync(`${node}/index`).trim() === "0");
}

/** Numbers of the sound cards that can record. */
export function soundInputs(): number[] {
  return list(SOUND).flatMap((name) => /^pcmC(\d+)D\d+c$/.exec(name)?.[1] ?? []).map(Number);
}

/** The number of the card whose outputs are its own inputs, null when there is none. */
export function loopbackCard(): number | null {
  const card = soundInputs().find((number) => Deno.readTextFileSync(`${SOUND}/card${number}/id`).trim() === "Loopback");
  return card ?? null;
}

/**
 * The sound card with a number.
 *
 * @param number As in `hw:0`.
 */
export function soundCard(number: number): KernelDevice {
  return new KernelDevice(`${SOUND}/card${number}`);
}

function list(folder: string): string[] {
  try {
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
    return names.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
