/** What the colours of the lines mean. */
import type { VNode } from "preact";
import { text } from "../../text.ts";

const KINDS = [
  { key: "admin-legend-video", colour: "bg-video" },
  { key: "admin-legend-audio", colour: "bg-audio" },
  { key: "admin-legend-muxed", colour: "bg-muxed" },
] as const;

/** Draws the legend. */
export function Legend(): VNode {
  return (
    <ul class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {KINDS.map(({ key, colour }) => (
        <li key={key} class="flex items-center gap-2">
          <span class={`w-5 h-1 rounded-full ${colour}`} aria-hidden="true" />
          {text(key)}
        </li>
      ))}
    </ul>
  );
}
