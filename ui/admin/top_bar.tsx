/** The bar above the administrator's pages: where one is, where one can go, and the switch for expert words. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ApiPlanet } from "../../manager/contract/api.ts";
import { Logo } from "../shared/logo.tsx";
import { text } from "../text.ts";
import { expert, toggleExpert } from "./expert.ts";
import { ExpertWord } from "./expert_word.tsx";
import { route } from "./route.ts";
import { LogOutButton } from "./session/log_out_button.tsx";

const LINK = "inline-flex items-center min-h-[44px] px-3 rounded-lg font-semibold hover:bg-raised";

/** Draws the bar. */
export function TopBar({ planet }: { readonly planet: ApiPlanet | null }): VNode {
  const links = useRef<HTMLElement>(null);
  const { page } = route.value;
  useEffect(() => showCurrent(links.current), [page]);
  const name = planet?.title ?? planet?.name ?? "";
  const current = (page: string) => route.value.page === page ? "page" : undefined;
  return (
    <header class="bg-surface border-b border-line">
      <div class="mx-auto max-w-6xl px-4 sm:px-6 py-2 flex flex-wrap lg:flex-nowrap items-center gap-x-4 gap-y-1">
        <a
          class="shrink-0 sm:flex-1 lg:flex-initial sm:min-w-0 flex items-center gap-3 min-h-[44px] font-bold tracking-tight"
          href="#/"
          title={name}
        >
          <Logo size={30} />
          <span class="sr-only sm:not-sr-only sm:truncate">
            {name} {planet !== null && planet.title !== null && <ExpertWord word={planet.name} />}
          </span>
        </a>
        <nav
          ref={links}
          class="top-links order-last lg:order-none w-full lg:w-auto lg:shrink-0 flex items-center overflow-x-auto whitespace-nowrap"
        >
          <a class={LINK} href="#/" aria-current={current("overview")}>{text("admin-overview")}</a>
          <a class={LINK} href="#/devices" aria-current={current("devices")}>{text("devices-title")}</a>
          <a class={LINK} href="#/config" aria-current={current("config")}>{text("file-title")}</a>
          <a class={LINK} href="#/log" aria-current={current("log")}>{text("log-title")}</a>
          <a class={LINK} href="/">{text("admin-viewer-link")}</a>
        </nav>
        <div class="flex flex-wrap items-center justify-end gap-x-2 ml-auto lg:shrink-0">
          <label class="inline-flex items-center gap-2 min-h-[44px] cursor-pointer">
            <input
              type="checkbox"
              role="switch"
              class="w-5 h-5"
              checked={expert.value}
              onChange={toggleExpert}
            />
            {text("admin-expert")}
          </label>
          <LogOutButton look={`${LINK} gap-2 -mr-3 disabled:opacity-60`} />
        </div>
      </div>
    </header>
  );
}

/** On a phone the links do not all fit: moves them so that the one to the page that is shown is seen. */
function showCurrent(links: HTMLElement | null): void {
  const current = links?.querySelector<HTMLElement>("[aria-current]");
  if (links && current) links.scrollLeft = current.offsetLeft - links.offsetLeft - current.offsetWidth / 2;
}
