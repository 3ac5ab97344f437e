/** The page of one part: how it is, what it says, its figures, its neighbours, its settings, its log. */
import type { ComponentChildren, VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { Notice } from "../../shared/notice.tsx";
import { text } from "../../text.ts";
import { ExpertWord } from "../expert_word.tsx";
import { LogView } from "../log_view.tsx";
import { MessageList } from "../message_list.tsx";
import { MoodChip } from "../mood_chip.tsx";
import { gravestMessages } from "../gravest_messages.ts";
import { partIcon } from "../part_icon.ts";
import { expert } from "../expert.ts";
import { useComponentType, useTypeName } from "../state/component_types.ts";
import { streamTitle } from "../stream_title.ts";
import { Connections } from "./connections.tsx";
import { LiveControls } from "./controls/live_controls.tsx";
import { DebugLevel } from "./expert/debug_level.tsx";
import { GraphView } from "./expert/graph_view.tsx";
import { Figures } from "./figures.tsx";
import { OwnSection } from "./own_section.tsx";
import { PartActions } from "./part_actions.tsx";
import { ReadingList } from "./readings/reading_list.tsx";
import { Settings } from "./settings.tsx";
import { ON_AIR, TypeActions } from "./type_actions.tsx";
import { useStats } from "./use_stats.ts";

/** Draws the page; give it the id as `key`. */
export function PartPage({ part }: { readonly part: ApiComponent | undefined }): VNode {
  return (
    <div class="space-y-8">
      <a class="link inline-flex items-center gap-1 min-h-[44px] -my-2" href="#/">
        <Icon name="back" />
        {text("part-back")}
      </a>
      {part === undefined
        ? (
          <Notice icon="part" title={text("part-missing-title")}>
            <p class="text-muted">{text("part-missing-text")}</p>
          </Notice>
        )
        : <PartView part={part} />}
    </div>
  );
}

function PartView({ part }: { readonly part: ApiComponent }): VNode {
  const running = part.mood !== "sleeping";
  const stats = useStats(part, running);
  const type = useComponentType(part.type);
  const messages = gravestMessages([part]);
  return (
    <>
      <Heading part={part} />
      {messages.length > 0 && (
        <Section id="messages" title={text("part-messages")}>
          <div class="card px-5 py-1">
            <MessageList messages={messages} named={false} />
          </div>
        </Section>
      )}
      {type !== null && type.actions.length > 0 && running && (
        <Section id="actions" title={text("part-actions")} word="actions">
          <TypeActions part={part} type={type} />
        </Section>
      )}
      {running && <ReadingList part={part} without={type !== null && type.actions.length > 0 ? [ON_AIR] : []} />}
      {type?.properties.some(({ live }) => live) && (
        <Section id="controls" title={text("part-controls")} word="live properties">
          <LiveControls part={part} type={type} />
        </Section>
      )}
      {type !== null && type.page && (
        <Section id="own" title={type.title}>
          <OwnSection part={part} />
        </Section>
      )}
      <Section id="figures" title={text("part-figures")}>
        {running ? <Figures part={part} view={stats.value} /> : <p class="text-muted">{text("part-figures-off")}</p>}
      </Section>
      <Section id="connections" title={text("part-connections")}>
        <Connections part={part} />
      </Section>
      <Section id="settings" title={text("part-settings")} word="properties">
        <Settings part={part} type={type} />
      </Section>
      {expert.value && running && part.type !== "porter" && (
        <Section id="graph" title={text("expert-graph")} word="graph">
          <GraphView part={part} />
        </Section>
      )}
      <Section id="log" title={text("log-title")}>
        {expert.value && running && <DebugLevel part={part} />}
        <LogView component={part.id} name={part.label ?? part.name} />
      </Section>
    </>
  );
}

function Heading({ part }: { readonly part: ApiComponent }): VNode {
  const mount = part.properties["mount"];
  const typeName = useTypeName(part.type);
  const stream = streamTitle(part);
  return (
    <header class="card p-5 sm:p-6 flex flex-wrap items-start justify-between gap-5">
      <div class="flex items-start gap-4 min-w-0">
        <span class="grid place-items-center w-12 h-12 shrink-0 rounded-xl bg-raised text-muted">
          <Icon name={partIcon(part.type)} size={26} />
        </span>
        <div class="min-w-0">
          <h1 class="title break-words">{part.label ?? part.name}</h1>
          <p class="text-muted break-words">
            {typeName}
            {stream !== null && ` · ${stream}`} <ExpertWord word={`${part.type} ${part.id}`} />
          </p>
          <p class="mt-3 flex flex-wrap items-center gap-3" role="status">
            <MoodChip mood={part.mood} large />
            <ExpertWord word={`${part.worker} / ${part.job}${part.pid === null ? "" : ` / ${part.pid}`}`} />
          </p>
          {typeof mount === "string" && mount !== "" && (
            <a class="link inline-flex items-center gap-1.5 min-h-[44px]" href={mount}>
              <Icon name="link" size={18} />
              {text("part-open-mount", { mount })}
            </a>
          )}
        </div>
      </div>
      <PartActions part={part} />
    </header>
  );
}

function Section({ id, title, word, children }: {
  readonly id: string;
  readonly title: string;
  /** Runnel's own word, for experts. */
  readonly word?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-title mb-3">
        {title} {word !== undefined && <ExpertWord word={word} />}
      </h2>
      {children}
    </section>
  );
}
