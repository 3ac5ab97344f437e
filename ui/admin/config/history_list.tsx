/** Every planet file that the box went by: when, by whom, what changed, and the way back to it. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import type { ApiPlanetVersion } from "../../../manager/contract/api.ts";
import { callText, path } from "../../shared/api.ts";
import { formatMoment } from "../../shared/format.ts";
import { Icon } from "../../shared/icon.tsx";
import { language, text } from "../../text.ts";
import { atWork, edited, rollBack } from "./planet_file.ts";

/** So many are shown before one asks for the others. */
const SHOWN = 10;

/** So many parts that changed are named. */
const NAMED = 6;

/** Draws the list. */
export function HistoryList({ versions }: { readonly versions: readonly ApiPlanetVersion[] }): VNode {
  const all = useSignal(false);
  const shown = all.value ? versions : versions.slice(0, SHOWN);
  return (
    <>
      {edited.value && <p class="hint mb-2">{text("file-history-unsaved")}</p>}
      <ol class="card divide-y divide-line">
        {shown.map((one, index) => <Version key={one.version} version={one} current={index === 0} />)}
      </ol>
      {versions.length > shown.length && (
        <button
          type="button"
          class="button-quiet mt-3"
          onClick={() => all.value = true}
        >
          {text("file-older", { count: versions.length - shown.length })}
        </button>
      )}
    </>
  );
}

function Version({ version, current }: { readonly version: ApiPlanetVersion; readonly current: boolean }): VNode {
  const file = useSignal<string | null>(null);
  const look = async () => {
    if (file.value !== null) file.value = null;
    else {
      const result = await callText(path`/api/v1/config/history/${version.version}`);
      file.value = result.ok ? result.data : text("page-no-answer-now");
    }
  };
  const name = text("file-version", { version: version.version });
  return (
    <li class="px-5 py-3 flex flex-wrap items-center gap-x-2 sm:gap-x-4 gap-y-2" data-version={version.version}>
      <div class="w-full sm:w-auto sm:flex-1 min-w-0">
        <p class="font-semibold">
          {name}{" "}
          {current && <span class="ml-1 px-2 py-0.5 rounded-full bg-raised text-sm">{text("file-current")}</span>}
        </p>
        <p class="hint">
          <time dateTime={version.at}>{formatMoment(version.at, language())}</time>
          {version.by !== null && ` · ${version.by}`} · {how(version)}
        </p>
        {changes(version) !== "" && <p class="hint break-words">{changes(version)}</p>}
      </div>
      <button type="button" class="button-quiet" aria-expanded={file.value !== null} onClick={() => void look()}>
        {text(file.value === null ? "file-look" : "file-look-away")}
        <span class="sr-only">{name}</span>
      </button>
      {!current && (
        <button
          type="button"
          class="button-quiet"
          disabled={atWork.value !== null || edited.value}
          onClick={() => void rollBack(version.version)}
        >
          <Icon name={atWork.value === "roll-back" ? "waking" : "undo"} size={18} />
          {text("file-roll-back")}
          <span class="sr-only">{name}</span>
        </button>
      )}
      {file.value !== null && (
        <pre
          class="w-full max-h-80 overflow-auto rounded-lg bg-raised p-3 font-mono text-xs leading-5"
          tabIndex={0}
          role="group"
          aria-label={name}
        >
          {file.value}
        </pre>
      )}
    </li>
  );
}

function how({ how: way, restored }: ApiPlanetVersion): string {
  if (way === "rollback") return text("file-how-rollback", { version: restored ?? 0 });
  return text(`file-how-${way}`);
}

function changes({ added, removed, changed }: ApiPlanetVersion): string {
  const all = [
    ...added.map((id) => `+ ${id}`),
    ...removed.map((id) => `− ${id}`),
    ...changed.map((id) => `~ ${id}`),
  ];
  return all.length > NAMED ? `${all.slice(0, NAMED).join(", ")} …` : all.join(", ");
}
