/** Opens the first sound input that a device may be, or tells why none opens. Runs inside a job, and in `check`. */
import { type ClosedSource, type OpenSource, openSource } from "../_source/open_source.ts";
import { alsaDevice, isOfAlsa, soundSources } from "./inputs.ts";

/** The sound cards of this machine, as ALSA has them. */
const CARDS = "/proc/asound/pcm";
/** The nodes of sound cards; who may open the control of a card may open the card. */
const NODES = "/dev/snd";
const CONTROL = /^controlC\d+$/;

/**
 * Opens it, and closes it again.
 *
 * @param device As the planet names it: also a path, such as one below /dev/snd/by-id.
 * @param nodes The folder of the nodes of sound cards. @default "/dev/snd"
 */
export async function openInput(device: string, nodes = NODES): Promise<OpenSource | ClosedSource> {
  const known = alsaDevice(device);
  const opened = await openSource(known === null ? [] : soundSources(known, await soundCards()));
  if (!("problem" in opened) || opened.problem !== "missing" || !isOfAlsa(device)) return opened;
  // ALSA passes over a card that it may not open, and says that there is none.
  const forbidden = await forbiddenNode(nodes);
  return forbidden === null
    ? opened
    : { problem: "denied", source: forbidden, debug: `${forbidden}: Permission denied` };
}

async function forbiddenNode(folder: string): Promise<string | null> {
  for (const name of list(folder)) {
    try {
      using _control = await Deno.open(`${folder}/${name}`);
    } catch (error) {
      if (error instanceof Deno.errors.PermissionDenied) return `${folder}/${name}`;
    }
  }
  return null;
}

function list(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => CONTROL.test(name)).toSorted();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

async function soundCards(): Promise<string> {
  try {
    return await Deno.readTextFile(CARDS);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
