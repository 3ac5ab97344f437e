/** How the whole box is, in one glance: mood, a sentence, how many parts work, since when it runs. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { ApiComponent, ApiPlanet } from "../../manager/contract/api.ts";
import { formatDuration } from "../shared/format.ts";
import { Icon } from "../shared/icon.tsx";
import { language, text } from "../text.ts";
import { ExpertWord } from "./expert_word.tsx";
import { snapshotAt } from "./state/planet_state.ts";

/** Draws the summary. */
export function Summary({ planet, parts }: {
  readonly planet: ApiPlanet;
  readonly parts: readonly ApiComponent[];
}): VNode {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => now.value = Date.now(), 10_000);
    return () => clearInterval(timer);
  }, []);
  const uptime = planet.uptimeSeconds + Math.max(0, (now.value - snapshotAt.value) / 1000);
  const working = parts.filter((part) => part.mood === "happy").length;
  return (
    <section class="card flex items-center gap-5 p-5 sm:p-6" data-mood={planet.mood}>
      <span class="grid place-items-center w-14 h-14 sm:w-16 sm:h-16 shrink-0 rounded-full bg-mood-tint text-mood">
        <Icon name={planet.mood} size={32} />
      </span>
      <div>
        <p class="title" role="status">
          {sentence(planet.mood, parts)} <ExpertWord word={planet.mood} />
        </p>
        <p class="mt-1 text-muted first-letter:uppercase">
          {text("admin-parts-working", { working, all: parts.length })}
          {" · "}
          {text("admin-running-for", { time: formatDuration(uptime, language()) })}
          {" · "}
          {text("admin-version", { version: planet.version })}
        </p>
      </div>
    </section>
  );
}

function sentence(mood: ApiPlanet["mood"], parts: readonly ApiComponent[]): string {
  const count = parts.filter((part) => part.mood === mood).length;
  if (mood === "sad" || mood === "hungry" || mood === "lost") return text(`admin-summary-${mood}`, { count });
  return text(`admin-summary-${mood}`);
}
