/** The first of the administrator's pages: how the box is, what it has to say, and each stream as a map. */
import type { VNode } from "preact";
import type { ApiComponent, ApiSnapshot } from "../../manager/contract/api.ts";
import { gravestMood } from "../../manager/contract/mood.ts";
import { Notice } from "../shared/notice.tsx";
import { text } from "../text.ts";
import { ExpertWord } from "./expert_word.tsx";
import { gravestMessages } from "./gravest_messages.ts";
import { FlowMap } from "./map/flow_map.tsx";
import { Legend } from "./map/legend.tsx";
import { MessageList } from "./message_list.tsx";
import { MoodChip } from "./mood_chip.tsx";
import { parts } from "./state/planet_state.ts";
import { ATMOSPHERE } from "./stream_title.ts";
import { Summary } from "./summary.tsx";

/** Draws the page. */
export function Overview({ state }: { readonly state: ApiSnapshot }): VNode {
  const all = parts.value;
  const messages = gravestMessages(all);
  const services = all.filter((part) => part.flow === ATMOSPHERE);
  const flows = state.flows.filter((flow) => flow.name !== ATMOSPHERE);
  return (
    <>
      <h1 class="sr-only">{text("admin-overview")}</h1>
      <div class="space-y-8">
        <Summary planet={state.planet} parts={all} />
        <section aria-labelledby="messages">
          <h2 id="messages" class="section-title mb-2">{text("admin-messages")}</h2>
          <div class="card px-5 py-1">
            {messages.length === 0
              ? <p class="text-muted py-3">{text("admin-no-messages")}</p>
              : <MessageList messages={messages} named />}
          </div>
        </section>
        <section aria-labelledby="streams" class="space-y-4">
          <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <h2 id="streams" class="section-title">
              {text("admin-streams")} <ExpertWord word="flows" />
            </h2>
            <Legend />
          </div>
          {flows.length === 0 && (
            <Notice icon="streamer" title={text("admin-empty-title")}>
              <p class="text-muted max-w-prose">{text("admin-empty-text")}</p>
              <a class="button-quiet mt-2" href="#/config">{text("admin-empty-config")}</a>
            </Notice>
          )}
          {flows.map((flow) => (
            <FlowPanel
              key={flow.name}
              title={flow.title ?? flow.name}
              word={flow.name}
              parts={all.filter((part) => part.flow === flow.name)}
            />
          ))}
        </section>
        {services.length > 0 && (
          <section aria-labelledby="services">
            <h2 id="services" class="section-title mb-4">
              {text("admin-services")} <ExpertWord word={ATMOSPHERE} />
            </h2>
            <FlowPanel title={null} word={text("admin-services")} parts={services} />
          </section>
        )}
      </div>
    </>
  );
}

function FlowPanel({ title, word, parts }: {
  /** Null for one that needs no heading of its own. */
  readonly title: string | null;
  readonly word: string;
  readonly parts: readonly ApiComponent[];
}): VNode {
  return (
    <article class="card p-5">
      {title !== null && (
        <header class="flex flex-wrap items-center gap-3 mb-3">
          <h3 class="min-w-0 text-xl font-semibold tracking-tight break-words">{title}</h3>
          <MoodChip mood={gravestMood(parts.map((part) => part.mood))} />
          {title !== word && <ExpertWord word={word} />}
        </header>
      )}
      <FlowMap name={title ?? word} parts={parts} />
    </article>
  );
}
