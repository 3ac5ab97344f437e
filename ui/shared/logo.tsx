/** Runnel's mark: three small waves. */
import type { VNode } from "preact";

/** Draws the mark. */
export function Logo({ size = 32 }: { readonly size?: number }): VNode {
  return (
    <svg class="shrink-0" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0a6b7c" />
      <g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round">
        <path d="M6 11.5c3.4-3.2 6.6-3.2 10 0s6.6 3.2 10 0" />
        <path d="M6 17.5c3.4-3.2 6.6-3.2 10 0s6.6 3.2 10 0" opacity=".75" />
        <path d="M6 23.5c3.4-3.2 6.6-3.2 10 0s6.6 3.2 10 0" opacity=".5" />
      </g>
    </svg>
  );
}
