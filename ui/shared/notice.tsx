/** A calm panel for empty, waiting and missing states: an icon, one line, one sentence, at most one thing to do. */
import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icon.tsx";

/** Draws the panel. */
export function Notice({ icon, title, children }: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="card flex flex-col items-center text-center gap-3 px-6 py-14">
      <span class="grid place-items-center w-14 h-14 rounded-full bg-raised text-muted">
        <Icon name={icon} size={28} />
      </span>
      <h2 class="section-title">{title}</h2>
      {children}
    </div>
  );
}
