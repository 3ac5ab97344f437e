/** A flow drawn as its parts in columns, with lines for feeds. Lines flow while what they lead to is working. */
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { text } from "../../text.ts";
import { partOfFeed } from "../state/planet_state.ts";
import { FeedLine } from "./feed_line.tsx";
import { columnWidth, NODE, ROW_HEIGHT } from "./grid.ts";
import { type Layout, layoutFlow, type Place } from "./layout.ts";
import { PartNode } from "./part_node.tsx";
import { useWidth } from "./use_width.ts";

/** Draws the map of one flow. */
export function FlowMap({ name, parts }: {
  /** The flow's name or title. */
  readonly name: string;
  readonly parts: readonly ApiComponent[];
}): VNode {
  const shape = JSON.stringify(parts.map((part) => [part.id, part.eaters.map((eater) => eater.feed)]));
  const layout = useMemo(() => layoutFlow(parts.map(toLayoutPart)), [shape]);
  const [frame, available] = useWidth();
  const byId = new Map(parts.map((part) => [part.id, part]));
  const column = columnWidth(layout.columns, available.value);
  const width = (layout.columns - 1) * column + NODE.width;
  const height = (layout.rows - 1) * ROW_HEIGHT + NODE.height;
  const corner = (place: Place) => ({ left: `${place.column * column}px`, top: `${place.row * ROW_HEIGHT}px` });
  const size = { width: `${NODE.width}px`, height: `${NODE.height}px` };
  return (
    <div class="overflow-x-auto -mx-5 px-5 py-2" role="group" aria-label={text("admin-map-of", { name })} tabIndex={0}>
      <div ref={frame}>
        <div class="relative" style={{ width: `${width}px`, height: `${height}px` }}>
          <svg class="absolute inset-0" width={width} height={height} aria-hidden="true">
            {layout.lines.map((line) => (
              <FeedLine key={`${line.from} ${line.to}`} line={line} parts={byId} column={column} />
            ))}
          </svg>
          <ul>
            {inReadingOrder(layout).map(([id, place]) => {
              const part = byId.get(id);
              return part && (
                <li key={id} class="absolute" style={{ ...corner(place), ...size }}>
                  <PartNode part={part} />
                </li>
              );
            })}
          </ul>
        </div>
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
