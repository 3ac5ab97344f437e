/** One flow on the viewer page: its picture, its name, its state, and other ways to watch. */
import type { VNode } from "preact";
import type { ApiOnAirItem } from "../../manager/contract/api.ts";
import { Icon } from "../shared/icon.tsx";
import { text } from "../text.ts";
import { OtherWays } from "./other_ways.tsx";
import { Stage } from "./player/stage.tsx";

/** Draws the card. */
export function FlowCard({ item }: { readonly item: ApiOnAirItem }): VNode {
  const heading = `flow-${item.flow}`;
  return (
    <article class="card overflow-hidden" aria-labelledby={heading}>
      <Stage item={item} />
      <div class="px-5 py-4">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 id={heading} class="min-w-0 text-xl font-semibold tracking-tight break-words">{item.title}</h2>
          <Badge live={item.live} />
          {item.locked && (
            <span class="inline-flex items-center gap-1 text-sm text-muted">
              <Icon name="lock" size={16} />
              {text("viewer-locked-badge")}
            </span>
          )}
        </div>
        {item.description !== null && <p class="mt-1 text-muted max-w-prose break-words">{item.description}</p>}
      </div>
      <OtherWays item={item} />
    </article>
  );
}

function Badge({ live }: { readonly live: boolean }): VNode {
  if (!live) {
    return (
      <span class="inline-flex items-center px-2.5 py-0.5 rounded-full text-sm font-semibold bg-raised text-muted">
        {text("viewer-waiting-badge")}
      </span>
    );
  }
  return (
    <span class="inline-flex items-center gap-1.5 px-2.5 py-0.5 rounded-full text-sm font-semibold bg-[#b3261e] text-white">
      <span class="w-2 h-2 rounded-full bg-white breathes" aria-hidden="true" />
      {text("viewer-live")}
    </span>
  );
}
