/**
 * The names that udev gives to sound cards, which stay when cards are numbered anew: by maker and serial number, then by
 * the port that they are plugged in. In a process of its own.
 */
import { readSystemFile } from "../system_file.ts";

/** Where the system tells of sound cards. */
export interface SoundFolders {
  /** Nodes, and udev's links to them. @default "/dev/snd" */
  readonly nodes?: string;
  /** What the kernel knows of each card. @default "/proc/asound" */
  readonly cards?: string;
}

/**
 * Finds them.
 *
 * @param folders Where to look.
 * @returns The path of the best link of each card that has one, by the card's number.
 */
export function soundCardLinks({ nodes = "/dev/snd", cards = "/proc/asound" }: SoundFolders = {}): Map<string, string> {
  const byId = linksByCard(`${nodes}/by-id`);
  const byPath = linksByCard(`${nodes}/by-path`);
  const links = new Map(byPath);
  for (const [card, link] of byId) {
    // Two alike without serial numbers share one link, which leads to whichever was plugged in last.
    const twins = [...byPath.keys()].filter((other) =>
      !byId.has(other) && kindOf(cards, other) === kindOf(cards, card)
    );
    if (twins.length === 0 || !byPath.has(card)) links.set(card, link);
  }
  return links;
}

/** Maker and model of what is on USB; another one for each other card. */
function kindOf(cards: string, card: string): string {
  return readSystemFile(`${cards}/card${card}/usbid`) ?? card;
}

/** Links in a folder by the number of the card to whose control they lead. */
function linksByCard(folder: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const name of list(folder)) {
    const [, card] = /controlC(\d+)$/.exec(Deno.readLinkSync(`${folder}/${name}`)) ?? [];
    if (card !== undefined) links.set(card, `${folder}/${name}`);
  }
  return links;
}

function list(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ isSymlink }) => isSymlink).map(({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
