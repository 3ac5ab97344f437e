/** A line across the top that says that something is wrong with the connection. Announced when it appears. */
import type { VNode } from "preact";
import { Icon } from "./icon.tsx";

/** Draws the line while there is a text; the region stays, so that screen readers hear it appear. */
export function Banner({ text }: { readonly text: string | null }): VNode {
  return (
    <div role="status" data-mood="hungry" class="sticky top-0 z-20">
      {text !== null && (
        <p class="flex items-center justify-center gap-2 px-4 py-3 bg-mood-tint text-mood font-semibold border-b border-mood">
          <Icon name="offline" />
          {text}
        </p>
      )}
    </div>
  );
}
