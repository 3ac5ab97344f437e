/** One feed on the map: coloured by what it carries, flowing while it does. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { partOfFeed } from "../state/planet_state.ts";
import { feedCarries } from "./feed_carries.ts";
import { NODE, ROW_HEIGHT } from "./grid.ts";
import type { LayoutLine, Place } from "./layout.ts";

/** Draws the line. */
export function FeedLine({ line, parts, column }: {
  readonly line: LayoutLine;
  readonly parts: ReadonlyMap<string, ApiComponent>;
  /** From the left of one column to the left of the next, in CSS pixels. */
  readonly column: number;
}): VNode {
  const eater = parts.get(line.to)?.eaters.find((one) => partOfFeed(one.feed) === line.from);
  const flows = eater?.mood === "happy" ? "feed-line-flows" : "feed-line-still";
  const carried = feedCarries(eater?.feed ?? "", parts);
  return <path class={`feed-line ${flows}`} stroke={`var(--${carried})`} d={linePath(line.through, column)} />;
}

/** Curves from the right edge of each place to the left edge of the next; straight through the places between. */
function linePath(through: readonly Place[], column: number): string {
  const points = through.map((place) => ({
    left: place.column * column,
    y: place.row * ROW_HEIGHT + NODE.height / 2,
  }));
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const start = from.left + NODE.width;
    const middle = (start + to.left) / 2;
    const lead = index === 0 ? `M${start} ${from.y}` : `L${start} ${from.y}`;
    return `${lead} C${middle} ${from.y} ${middle} ${to.y} ${to.left} ${to.y}`;
  }).join(" ");
}
