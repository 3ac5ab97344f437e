/** The planet file: read, checked, saved, and back to an earlier one. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ApiPlanetProblem } from "../../../manager/contract/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { ExpertWord } from "../expert_word.tsx";
import { ConflictView } from "./conflict_view.tsx";
import { Editor, LINE_HEIGHT } from "./editor.tsx";
import { HistoryList } from "./history_list.tsx";
import { offsetOf } from "./lines.ts";
import { atWork, check, conflict, edited, history, known, open, save, type, typed, verdict } from "./planet_file.ts";
import { SecretsSection } from "./secrets/secrets_section.tsx";
import { VerdictView } from "./verdict_view.tsx";

/** What the box shows in the place of a secret. */
const HIDDEN = "•••";

/** Draws the page. */
export function ConfigPage(): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void open();
    const warn = (event: Event) => {
      if (edited.value) event.preventDefault();
    };
    globalThis.addEventListener("beforeunload", warn);
    return () => globalThis.removeEventListener("beforeunload", warn);
  }, []);
  const said = verdict.value;
  const wrong = new Set(said?.kind === "wrong" ? said.problems.map(({ line }) => line) : []);
  return (
    <div class="space-y-6">
      <header>
        <h1 class="title">
          {text("file-title")} <ExpertWord word="planet.yaml" />
        </h1>
        <p class="text-muted max-w-prose">{text("file-lead")}</p>
      </header>
      {conflict.value !== null && <ConflictView other={conflict.value} />}
      {known.value === null && said === null && <p class="text-muted py-12 text-center">{text("page-loading")}</p>}
      {known.value !== null && (
        <Editor field={field} value={typed.value} wrong={wrong} locked={atWork.value === "roll-back"} onType={type} />
      )}
      {typed.value.includes(HIDDEN) && <p class="hint max-w-prose">{text("file-hidden")}</p>}
      {known.value !== null && <Buttons />}
      <VerdictView verdict={said} onGo={(problem) => goTo(field.current, problem)} />
      {known.value !== null && <SecretsSection onGo={(line) => goTo(field.current, { line, column: 1 })} />}
      {history.value !== null && history.value.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history" class="section-title mb-3">{text("file-history")}</h2>
          <HistoryList versions={history.value} />
        </section>
      )}
    </div>
  );
}

function Buttons(): VNode {
  const busy = atWork.value;
  return (
    <div class="flex flex-wrap items-center gap-2">
      <button
        type="button"
        class="button-primary"
        disabled={busy !== null || !edited.value || conflict.value !== null}
        aria-busy={busy === "save"}
        onClick={() => void save()}
      >
        <Icon name={busy === "save" ? "waking" : "save"} />
        {text(busy === "save" ? "file-saving" : "file-save")}
      </button>
      <button
        type="button"
        class="button-quiet"
        disabled={busy !== null}
        aria-busy={busy === "check"}
        onClick={() => void check()}
      >
        <Icon name={busy === "check" ? "waking" : "check"} />
        {text("file-check")}
      </button>
      <button
        type="button"
        class="button-quiet"
        disabled={busy !== null || !edited.value}
        onClick={() => type(known.value?.text ?? "")}
      >
        <Icon name="undo" />
        {text("file-discard")}
      </button>
      {edited.value && <p class="hint">{text("file-unsaved")}</p>}
    </div>
  );
}

function goTo(field: HTMLTextAreaElement | null, { line, column }: Pick<ApiPlanetProblem, "line" | "column">): void {
  if (field === null) return;
  const at = offsetOf(field.value, line, column);
  const end = offsetOf(field.value, line, Number.MAX_SAFE_INTEGER);
  field.focus();
  field.setSelectionRange(at, end);
  field.scrollTop = Math.max(0, (line - 1) * LINE_HEIGHT - field.clientHeight / 3);
}
