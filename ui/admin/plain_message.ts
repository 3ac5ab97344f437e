/** What a message says to who does not know the planet's ids: its feeds are called as the parts that give them. Pure. */
import type { ApiComponent } from "../../manager/contract/api.ts";

/** `flow/component:feed`. */
const FEED = /(?<![\w/-])([\w-]+\/[\w-]+):([\w-]+)(?![\w/-])/g;

/**
 * Puts the names of parts in the place of feeds.
 *
 * @param text The message in the reader's language.
 * @param parts All parts; a feed of none of them stays as it is.
 */
export function plainMessage(text: string, parts: readonly ApiComponent[]): string {
  return text.replace(FEED, (feed, id: string, feeder: string) => {
    const part = parts.find((one) => one.id === id);
    if (part === undefined) return feed;
    const name = part.label ?? part.name;
    return feeder === "default" ? name : `${name} (${feeder})`;
  });
}
