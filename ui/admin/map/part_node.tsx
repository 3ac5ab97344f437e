/** One part on the map: what it is, what it is called, and how it is. Leads to its page. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { formatNumber } from "../../shared/format.ts";
import { Icon } from "../../shared/icon.tsx";
import { language, text } from "../../text.ts";
import { expert } from "../expert.ts";
import { ExpertWord } from "../expert_word.tsx";
import { partIcon } from "../part_icon.ts";
import { partHref } from "../route.ts";
import { useTypeName } from "../state/component_types.ts";
import { useViewersNow } from "./viewers_now.ts";

/** Draws the part. */
export function PartNode({ part }: { readonly part: ApiComponent }): VNode {
  const viewers = useViewersNow(part).value;
  const typeName = useTypeName(part.type);
  const wantsYou = part.mood === "sad" || part.mood === "hungry" || part.mood === "lost";
  return (
    <a
      href={partHref(part.id)}
      data-mood={part.mood}
      data-part={part.id}
      class={`part-node flex flex-col justify-between h-full pl-4 pr-2 py-2 rounded-xl hover:bg-raised ${
        wantsYou ? "bg-mood-tint" : "bg-surface"
      }`}
    >
      <span class="flex items-center gap-2 min-w-0">
        <Icon name={partIcon(part.type)} class="text-muted" />
        <span class="min-w-0">
          <span class="block font-semibold leading-tight truncate">{part.label ?? part.name}</span>
          <span class="block text-xs text-muted truncate">{expert.value ? part.type : typeName}</span>
        </span>
      </span>
      <span class="flex items-center gap-1.5 text-sm whitespace-nowrap">
        <Icon name={part.mood} size={16} class="text-mood" />
        <span class="font-semibold text-mood">{text(`mood-${part.mood}`)}</span>
        <ExpertWord word={part.mood} />
        {viewers !== null && (
          <span class="ml-auto inline-flex items-center gap-1 text-muted">
            <Icon name="people" size={16} />
            <span aria-hidden="true">{formatNumber(viewers, language())}</span>
            <span class="sr-only">{text("admin-viewers-now", { count: viewers })}</span>
          </span>
        )}
      </span>
    </a>
  );
}
