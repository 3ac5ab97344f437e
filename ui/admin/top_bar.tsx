/** The bar above the administrator's pages: where one is, where one can go, and the switch for expert words. */
import type { VNode } from "preact";
import type { ApiPlanet } from "../../manager/contract/api.ts";
import { Logo } from "../shared/logo.tsx";
import { text } from "../text.ts";
import { expert, toggleExpert } from "./expert.ts";
import { ExpertWord } from "./expert_word.tsx";
import { route } from "./route.ts";
import { LogOutButton } from "./session/log_out_button.tsx";

const LINK = "inline-flex items-center min-h-[44px] px-2 sm:px-3 rounded-lg font-semibold hover:bg-raised";

/** Draws the bar. */
export function TopBar({ planet }: { readonly planet: ApiPlanet | null }): VNode {
  const current = (page: string) => route.value.page === page ? "page" : undefined;
  return (
    <header class="bg-surface border-b border-line">
      <div class="mx-auto max-w-6xl px-4 sm:px-6 py-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <a class="flex items-center gap-3 min-h-[44px] font-bold tracking-tight" href="#/">
          <Logo size={30} />
          {planet?.title ?? planet?.name ?? ""}
          {planet !== null && planet.title !== null && <ExpertWord word={planet.name} />}
        </a>
        <nav class="top-links order-last lg:order-none w-full lg:w-auto -mx-2 sm:-mx-3 lg:mx-0 flex flex-wrap items-center whitespace-nowrap">
          <a class={LINK} href="#/" aria-current={current("overview")}>{text("admin-overview")}</a>
          <a class={LINK} href="#/devices" aria-current={current("devices")}>{text("devices-title")}</a>
          <a class={LINK} href="#/config" aria-current={current("config")}>{text("file-title")}</a>
          <a class={LINK} href="#/log" aria-current={current("log")}>{text("log-title")}</a>
          <a class={LINK} href="/">{text("admin-viewer-link")}</a>
        </nav>
        <div class="flex flex-wrap items-center justify-end gap-x-2 ml-auto">
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
          <LogOutButton look={`${LINK} gap-2 -mr-2 sm:-mr-3 disabled:opacity-60`} />
        </div>
      </div>
    </header>
  );
}
