/** Sees to it that each eater gets what it can take. */
import type { JoinsById } from "./check_circles.ts";
import type { PlacedJoin } from "./join_feeds.ts";
import type { ProblemList } from "../problem_list.ts";

/**
 * Complains of feeds of the wrong media. Within a circle, where nothing can fit, the circle itself is what to mend.
 *
 * @param joins What each component eats.
 * @param circular The joins that are part of a circle.
 * @param problems Takes what is wrong.
 */
export function checkMedia(joins: JoinsById, circular: ReadonlySet<PlacedJoin>, problems: ProblemList): void {
  for (const join of [...joins.values()].flat()) {
    if (circular.has(join) || join.wanted.includes(join.media)) continue;
    const args = { value: join.text, media: join.media, allowed: join.wanted.join(", ") };
    problems.add(join.at, "planet-feed-media", args);
  }
}
