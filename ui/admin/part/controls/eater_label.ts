/** What a person calls one of a part's inputs: the part that it takes from. */
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import { partOfFeed, planetState } from "../../state/planet_state.ts";

/**
 * Names an input.
 *
 * @param part Who takes.
 * @param eater The input's name.
 * @returns The labels of those that it takes from; the input's own name where it takes nothing.
 */
export function eaterLabel(part: ApiComponent, eater: string): string {
  const feeds = part.eaters.filter(({ name }) => name === eater).map(({ feed }) => partOfFeed(feed));
  const labels = [...new Set(feeds)].map((id) =>
    planetState.value?.components[id]?.label ?? id.split("/").at(-1) ?? id
  );
  return labels.length === 0 ? eater : labels.join(", ");
}

/**
 * Names a part.
 *
 * @param feed Its id, or one of its feeds.
 * @returns Its label; its name when it has none.
 */
export function partLabel(feed: string): string {
  const id = partOfFeed(feed);
  return planetState.value?.components[id]?.label ?? id.split("/").at(-1) ?? id;
}
