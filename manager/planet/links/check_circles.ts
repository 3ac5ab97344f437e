/** Finds components that, in the end, eat what they give themselves. */
import type { PlacedJoin } from "./join_feeds.ts";
import type { ProblemList } from "../problem_list.ts";

/** What each component eats, by id. */
export type JoinsById = ReadonlyMap<string, readonly PlacedJoin[]>;

/** A component on the way, and how many of its joins have been followed. */
interface Step {
  readonly id: string;
  followed: number;
}

/**
 * Complains of each circle once, at that of its feeds which stands last in the file: there it closes for who reads from
 * the top. The way is kept in a list and not on the call stack, which a long chain would overflow.
 *
 * @param joins What each component eats.
 * @param problems Takes what is wrong.
 * @returns The joins that are part of a circle.
 */
export function checkCircles(joins: JoinsById, problems: ProblemList): ReadonlySet<PlacedJoin> {
  const circular = new Set<PlacedJoin>();
  const done = new Set<string>();
  for (const start of joins.keys()) {
    if (done.has(start)) continue;
    const way: Step[] = [{ id: start, followed: 0 }];
    const onWay = new Set([start]);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = joins.get(step.id)?.[step.followed++];
      if (next === undefined) {
        done.add(step.id);
        onWay.delete(step.id);
        way.pop();
      } else if (onWay.has(next.from)) {
        const circle = way.slice(way.findIndex(({ id }) => id === next.from));
        complain(circle, joins, circular, problems);
      } else if (!done.has(next.from)) {
        way.push({ id: next.from, followed: 0 });
        onWay.add(next.from);
      }
    }
  }
  return circular;
}

function complain(
  circle: readonly Step[],
  joins: JoinsById,
  circular: Set<PlacedJoin>,
  problems: ProblemList,
): void {
  let last = 0;
  for (const { id, followed } of circle) {
    const join = joins.get(id)?.[followed - 1];
    if (join === undefined) continue;
    circular.add(join);
    last = Math.max(last, join.at);
  }
  const ids = circle.map(({ id }) => id);
  problems.add(last, "planet-circle", { value: [...ids, ids[0]].join(" ← ") });
}
