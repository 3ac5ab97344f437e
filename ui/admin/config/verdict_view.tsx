/** What the box says of the planet file that was typed; each problem is a way to its line. */
import type { VNode } from "preact";
import type { ApiPlanetProblem, ApiPlanetVersion } from "../../../manager/contract/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import type { Verdict } from "./planet_file.ts";
import { wanted } from "./secrets/secrets.ts";

/** A problem that a value for a secret ends. */
const NO_SECRET = "planet-secret-missing";

/** Draws the verdict. */
export function VerdictView({ verdict, onGo }: {
  readonly verdict: Verdict | null;
  /** Puts the cursor at a problem. */
  readonly onGo: (problem: ApiPlanetProblem) => void;
}): VNode {
  return (
    <>
      <div role="status">
        {verdict?.kind === "fine" && <Good words={text("file-fine")} />}
        {verdict?.kind === "saved" && <Good words={saved(verdict.version)} />}
      </div>
      <div role="alert">
        {verdict?.kind === "failed" && (
          <p data-mood="sad" class="text-mood font-semibold first-letter:uppercase">{verdict.reason}</p>
        )}
        {verdict?.kind === "wrong" && <Problems problems={verdict.problems} onGo={onGo} />}
      </div>
    </>
  );
}

function Good({ words }: { readonly words: string }): VNode {
  return (
    <p data-mood="happy" class="flex items-start gap-2 font-semibold text-mood">
      <Icon name="happy" class="mt-0.5" />
      <span class="min-w-0">{words}</span>
    </p>
  );
}

function Problems({ problems, onGo }: {
  readonly problems: readonly ApiPlanetProblem[];
  readonly onGo: (problem: ApiPlanetProblem) => void;
}): VNode {
  return (
    <div data-mood="sad" class="card p-5 border-mood">
      <p class="flex items-center gap-2 font-semibold text-mood">
        <Icon name="sad" />
        {text("file-problems", { count: problems.length })}
      </p>
      <ul class="mt-1">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.text}`} class="sm:flex sm:items-baseline sm:gap-3">
            <button
              type="button"
              class="link min-h-[44px] shrink-0 text-left font-semibold"
              onClick={() =>
                onGo(problem)}
            >
              {text("file-line", { line: problem.line })}
            </button>
            <span class="block sm:py-2.5 min-w-0 break-words">{problem.text}</span>
            {problem.id === NO_SECRET && <GiveSecret name={String(problem.args["value"])} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GiveSecret({ name }: { readonly name: string }): VNode {
  return (
    <button
      type="button"
      class="link min-h-[44px] shrink-0 text-left font-semibold"
      onClick={() => wanted.value = name}
    >
      {text("secrets-give")}
      <span class="sr-only">{name}</span>
    </button>
  );
}

function saved({ version, added, removed, changed }: ApiPlanetVersion): string {
  const parts = [
    added.length === 0 ? null : text("file-added", { parts: added.join(", ") }),
    removed.length === 0 ? null : text("file-removed", { parts: removed.join(", ") }),
    changed.length === 0 ? null : text("file-changed", { parts: changed.join(", ") }),
  ].filter((one) => one !== null);
  return [text("file-saved", { version }), ...parts].join(" ");
}
