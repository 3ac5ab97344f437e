/** What a part takes from others and what it gives them, each a way to that part's page. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import type { Mood } from "../../../manager/contract/mood.ts";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { ExpertWord } from "../expert_word.tsx";
import { MoodChip } from "../mood_chip.tsx";
import { partIcon } from "../part_icon.ts";
import { partHref } from "../route.ts";
import { partOfFeed, parts } from "../state/planet_state.ts";

/** Draws both lists. */
export function Connections({ part }: { readonly part: ApiComponent }): VNode {
  const all = parts.value;
  const takers = all.flatMap((other) =>
    other.eaters.filter((eater) => partOfFeed(eater.feed) === part.id).map((eater) => ({ other, eater }))
  );
  return (
    <div class="card p-5 grid gap-6 grid-cols-1 sm:grid-cols-2">
      <section class="min-w-0">
        <h3 class="font-semibold mb-2">
          {text("part-takes-from")} <ExpertWord word="eaters" />
        </h3>
        {part.eaters.length === 0 && <p class="text-muted">{text("part-nothing-in")}</p>}
        <ul class="space-y-1">
          {part.eaters.map((eater) => (
            <Neighbour
              key={eater.name + eater.feed}
              id={partOfFeed(eater.feed)}
              part={all.find((other) => other.id === partOfFeed(eater.feed))}
              mood={eater.mood}
              word={eater.feed}
            />
          ))}
        </ul>
      </section>
      <section class="min-w-0">
        <h3 class="font-semibold mb-2">
          {text("part-gives-to")} <ExpertWord word="feeders" />
        </h3>
        {takers.length === 0 && <p class="text-muted">{text("part-nothing-out")}</p>}
        <ul class="space-y-1">
          {takers.map(({ other, eater }) => (
            <Neighbour key={other.id + eater.name} id={other.id} part={other} mood={eater.mood} word={eater.feed} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Neighbour({ id, part, mood, word }: {
  readonly id: string;
  /** Undefined for a part that is not in the state. */
  readonly part: ApiComponent | undefined;
  /** The mood of the feed between both. */
  readonly mood: Mood;
  readonly word: string;
}): VNode {
  return (
    <li>
      <a
        class="flex flex-wrap items-center gap-2 min-h-[44px] -mx-2 px-2 py-1 rounded-lg hover:bg-raised"
        href={partHref(id)}
      >
        <Icon name={partIcon(part?.type ?? "")} class="text-muted" />
        <span class="flex-1 min-w-0 font-semibold break-words">
          {part?.label ?? part?.name ?? id} <ExpertWord word={word} />
        </span>
        <MoodChip mood={mood} />
      </a>
    </li>
  );
}
