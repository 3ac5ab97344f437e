/** A mood as colour, icon and word: never colour alone. */
import type { VNode } from "preact";
import type { Mood } from "../../manager/contract/mood.ts";
import { Icon } from "../shared/icon.tsx";
import { text } from "../text.ts";
import { ExpertWord } from "./expert_word.tsx";

/** Draws the chip. */
export function MoodChip({ mood, large = false }: { readonly mood: Mood; readonly large?: boolean }): VNode {
  const size = large ? "px-3 py-1 text-base" : "px-2 py-0.5 text-sm";
  return (
    <span
      data-mood={mood}
      class={`inline-flex items-center gap-1.5 rounded-full font-semibold whitespace-nowrap bg-mood-tint text-mood ${size}`}
    >
      <Icon name={mood} size={large ? 20 : 16} />
      {text(`mood-${mood}`)}
      <ExpertWord word={mood} />
    </span>
  );
}
