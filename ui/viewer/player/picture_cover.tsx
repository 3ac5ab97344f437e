/** What lies over the place of the picture while there is none: why, and what to do. */
import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "../../shared/icon.tsx";

/** Draws the cover. */
export function PictureCover({ icon, title, controls = false, children }: {
  readonly icon: IconName;
  readonly title?: string;
  /** Whether controls lie at its lower edge, where a phone has hardly room for them. */
  readonly controls?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="absolute inset-0 flex flex-col items-center justify-center gap-3 p-6 text-center text-white bg-gradient-to-br from-[#0f3a44] to-[#0a1a1f]">
      <Icon name={icon} size={40} class="opacity-90" />
      {title !== undefined && <p class="text-lg font-semibold">{title}</p>}
      {children}
      {controls && <span class="h-10 sm:hidden" />}
    </div>
  );
}
