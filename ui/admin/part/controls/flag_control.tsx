/** A switch for yes or no. */
import type { VNode } from "preact";
import type { ControlProps } from "./control_props.ts";

/** Draws the switch. */
export function FlagControl({ value, label, onChange }: ControlProps<boolean>): VNode {
  return (
    <span class="inline-flex items-center min-h-[44px]">
      <input
        type="checkbox"
        role="switch"
        class="w-6 h-6"
        aria-labelledby={label}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
