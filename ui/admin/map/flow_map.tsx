/** A flow drawn as its parts in columns, with lines for feeds. Lines flow while what they lead to is working. */
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { text } from "../../text.ts";
import { partOfFeed } from "../state/planet_state.ts";
import { type Layout, layoutFlow, type LayoutLine, type Place } from "./layout.ts";
import { PartNode } from "./part_node.tsx";

/** Sizes in CSS pixels. */
const NODE = { width: 184, height: 84 };
const GAP = { x: 56, y: 20 };

/** Draws the map of one flow. */
export function FlowMap({ name, parts }: {
  /** The flow's name or title. */
  readonly name: string;
  readonly parts: readonly ApiComponent[];
}): VNode {
  const shape = JSON.stringify(parts.map((part) => [part.id, part.eaters.map((eater) => eater.feed)]));
  const layout = useMemo(() => layoutFlow(parts.map(toLayoutPart)), [shape]);
  const byId = new Map(parts.map((part) => [part.id, part]));
  const width = layout.columns * (NODE.width + GAP.x) - GAP.x;
  const height = layout.rows * (NODE.height + GAP.y) - GAP.y;
  return (
    <div class="overflow-x-auto -mx-5 px-5 py-2" role="group" aria-label={text("admin-map-of", { name })} tabIndex={0}>
      <div class="relative" style={{ width: `${width}px`, height: `${height}px` }}>
        <svg class="absolute inset-0" width={width} height={height} aria-hidden="true">
          {layout.lines.map((line) => <FeedLine key={`${line.from} ${line.to}`} line={line} parts={byId} />)}
        </svg>
        <ul>
          {inReadingOrder(layout).map(([id, place]) => {
            const part = byId.get(id);
            return part && (
              <li
                key={id}
                class="absolute"
                style={{ ...corner(place), width: `${NODE.width}px`, height: `${NODE.height}px` }}
              >
                <PartNode part={part} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function toLayoutPart(part: ApiComponent): { id: string; eats: string[] } {
  return { id: part.id, eats: [...new Set(part.eaters.map((eater) => partOfFeed(eater.feed)))] };
}

function inReadingOrder(layout: Layout): [string, Place][] {
  return [...layout.places].sort(([, a], [, b]) => a.column - b.column || a.row - b.row);
}

function corner({ column, row }: Place): { left: string; top: string } {
  return { left: `${column * (NODE.width + GAP.x)}px`, top: `${row * (NODE.height + GAP.y)}px` };
}

function FeedLine({ line, parts }: {
  readonly line: LayoutLine;
  readonly parts: ReadonlyMap<string, ApiComponent>;
}): VNode {
  const eater = parts.get(line.to)?.eaters.find((one) => partOfFeed(one.feed) === line.from);
  const feedName = eater?.feed.split(":")[1] ?? "default";
  const media = parts.get(line.from)?.feeders.find((feeder) => feeder.name === feedName)?.media ?? "";
  const flows = eater?.mood === "happy" ? "feed-line-flows" : "feed-line-still";
  return <path class={`feed-line ${flows}`} stroke={lineColour(media)} d={linePath(line.through)} />;
}

function lineColour(media: string): string {
  if (media.startsWith("video/")) return "var(--video)";
  return media.startsWith("audio/") ? "var(--audio)" : "var(--muxed)";
}

/** Curves from the right edge of each place to the left edge of the next; straight through the places between. */
function linePath(through: readonly Place[]): string {
  const points = through.map(({ column, row }) => ({
    left: column * (NODE.width + GAP.x),
    y: row * (NODE.height + GAP.y) + NODE.height / 2,
  }));
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const start = from.left + NODE.width;
    const middle = (start + to.left) / 2;
    const lead = index === 0 ? `M${start} ${from.y}` : `L${start} ${from.y}`;
    return `${lead} C${middle} ${from.y} ${middle} ${to.y} ${to.left} ${to.y}`;
  }).join(" ");
}
