/** The viewer page: every listed flow, one of them playing. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { ApiOnAirItem } from "../../manager/contract/api.ts";
import { Banner } from "../shared/banner.tsx";
import { Logo } from "../shared/logo.tsx";
import { Notice } from "../shared/notice.tsx";
import { text } from "../text.ts";
import { FlowCard } from "./flow_card.tsx";
import { boxAnswers, onAir } from "./on_air.ts";
import { watchFirst } from "./watched.ts";

/** Draws the page. */
export function ViewerPage(): VNode {
  const items = onAir.value;
  useEffect(() => {
    if (items !== null) watchFirst(items);
  }, [items]);
  const width = items !== null && items.length > 1 ? "max-w-6xl" : "max-w-4xl";
  // Where they stand depends on what is listed: they come with it, so that nothing jumps.
  const settled = items === null ? "invisible" : "";
  return (
    <>
      <a class="sr-only focus:not-sr-only" href="#streams">{text("page-skip")}</a>
      <Banner text={boxAnswers.value ? null : text("page-no-answer")} />
      <div class={`mx-auto px-4 sm:px-6 ${width}`}>
        <header class={`flex items-center gap-3 py-5 ${settled}`}>
          <Logo />
          <h1 class="title">{text("viewer-heading")}</h1>
        </header>
        <main id="streams" tabIndex={-1}>{content(items)}</main>
        <footer class={`py-8 text-sm ${settled}`}>
          <a class="link inline-block py-2" href="/admin/">{text("viewer-admin-link")}</a>
        </footer>
      </div>
    </>
  );
}

function content(items: readonly ApiOnAirItem[] | null): VNode {
  if (items === null) return <p class="text-muted py-14 text-center">{text("page-loading")}</p>;
  if (items.length === 0) {
    return (
      <Notice icon="streamer" title={text("viewer-empty-title")}>
        <p class="text-muted max-w-prose">{text("viewer-empty-text")}</p>
        <a class="button-quiet mt-2" href="/admin/">{text("viewer-empty-admin")}</a>
      </Notice>
    );
  }
  return (
    <div class={items.length > 1 ? "grid gap-6 lg:grid-cols-2 items-start" : ""}>
      {items.map((item) => <FlowCard key={item.flow} item={item} />)}
    </div>
  );
}
