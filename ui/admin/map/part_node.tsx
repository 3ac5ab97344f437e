/** One part on the map: what it is, what it is called, and how it is. Leads to its page. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { text, typeName } from "../../text.ts";
import { expert } from "../expert.ts";
import { partIcon } from "../part_icon.ts";
import { partHref } from "../route.ts";

/** Draws the part. */
export function PartNode({ part }: { readonly part: ApiComponent }): VNode {
  return (
    <a
      href={partHref(part.id)}
      data-mood={part.mood}
      data-part={part.id}
      class="flex flex-col justify-between h-full px-3 py-2 rounded-xl bg-surface border(2 mood) hover:bg-mood-tint"
    >
      <span class="flex items-center gap-2 min-w-0">
        <Icon name={partIcon(part.type)} class="text-muted" />
        <span class="min-w-0">
          <span class="block font-semibold leading-tight truncate">{part.label ?? part.name}</span>
          <span class="block text-xs text-muted truncate">{expert.value ? part.type : typeName(part.type)}</span>
        </span>
      </span>
      <span class="flex items-center gap-1.5 text-sm font-semibold text-mood whitespace-nowrap overflow-hidden">
        <Icon name={part.mood} size={16} />
        {text(`mood-${part.mood}`)}
        {expert.value && <span class="font-mono text-xs font-normal text-muted">{part.mood}</span>}
      </span>
    </a>
  );
}
