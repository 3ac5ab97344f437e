/** A colour, seen and picked, with its number beside it. */
import type { VNode } from "preact";
import type { ControlProps } from "./control_props.ts";

/** Draws the field. */
export function ColourControl({ value, label, onChange }: ControlProps<string>): VNode {
  return (
    <span class="inline-flex items-center gap-3 min-h-[44px]">
      <input
        type="color"
        class="w-16 h-11 p-1 rounded-lg bg-surface border border-muted cursor-pointer"
        aria-labelledby={label}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <span class="font-mono text-sm">{value}</span>
    </span>
  );
}
