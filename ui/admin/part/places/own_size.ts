/** How large the picture of a part is, as far as settings tell: its own, or those of the part that it takes from. */
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { partOfFeed } from "../../state/planet_state.ts";
import type { Size } from "./place.ts";

/** So far back is looked. */
const STEPS = 8;

/**
 * Finds the size of what an input gives.
 *
 * @param feed The feed that it takes.
 * @param parts All parts by id.
 * @returns Null when no setting tells.
 */
export function ownSize(feed: string, parts: { readonly [id: string]: ApiComponent }): Size | null {
  let part = parts[partOfFeed(feed)];
  for (let step = 0; step < STEPS && part !== undefined; step++) {
    const { width, height } = part.properties;
    if (typeof width === "number" && typeof height === "number") return { width, height };
    const [first] = part.eaters;
    part = first === undefined ? undefined : parts[partOfFeed(first.feed)];
  }
  return null;
}
