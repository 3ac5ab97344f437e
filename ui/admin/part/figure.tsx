/** One figure: what it is, the number, what goes with it, and how it went of late. */
import type { VNode } from "preact";
import { Sparkline } from "./sparkline.tsx";

/** Draws the figure. */
export function Figure({ label, value, notes = [], trend }: {
  readonly label: string;
  readonly value: string;
  readonly notes?: readonly string[];
  /** Oldest first. */
  readonly trend?: readonly number[];
}): VNode {
  return (
    <div class="card p-4 flex flex-col">
      <dt class="text-sm text-muted">{label}</dt>
      <dd class="mt-1 flex-1">
        <span class="block text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
        {notes.map((note) => <span key={note} class="block text-sm text-muted tabular-nums">{note}</span>)}
        {trend !== undefined && <Sparkline values={trend} />}
      </dd>
    </div>
  );
}
