/** What a person calls each feed of a part's figures. Several inputs of one name are told apart by what they take from. Pure. */
import type { FeedStats } from "../../../manager/contract/stats.ts";

/**
 * Names the feeds.
 *
 * @param feeds Feeds of one instance, in the order of its figures.
 * @param inputs What each input takes from, in the order of the part's eaters.
 * @returns A name for each feed, in the same order; empty where the direction says it all.
 */
export function feedNames(feeds: readonly FeedStats[], inputs: readonly string[]): string[] {
  const comingIn = feeds.filter(({ direction }) => direction === "in");
  const known = comingIn.length === inputs.length && inputs.length > 1;
  return feeds.map((feed) => {
    const from = feed.direction === "in" && known ? inputs[comingIn.indexOf(feed)] : undefined;
    return from ?? (feed.name === "default" ? "" : feed.name);
  });
}
