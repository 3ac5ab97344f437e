/** What stands behind `!secret` in the planet file: what there is, what is missing, and a form for values. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { ApiSecret } from "../../../../manager/contract/api.ts";
import { Icon } from "../../../shared/icon.tsx";
import { text } from "../../../text.ts";
import { ExpertWord } from "../../expert_word.tsx";
import { check, history, typed, verdict } from "../planet_file.ts";
import { namedSecrets } from "./named_secrets.ts";
import { SecretForm } from "./secret_form.tsx";
import { SecretRow, type ShownSecret } from "./secret_row.tsx";
import { readSecrets, secrets, unread } from "./secrets.ts";

/** What was done last. */
interface News {
  readonly words: string;
  /** What the box complains of all the same; null when of nothing. */
  readonly reason: string | null;
}

/** Draws the section. */
export function SecretsSection({ onGo }: {
  /** Puts the cursor on a line of the file. */
  readonly onGo: (line: number) => void;
}): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const news = useSignal<News | null>(null);
  // Another planet uses others.
  const inForce = history.value?.[0]?.version;
  useEffect(() => {
    news.value = null;
    void readSecrets();
  }, [inForce]);
  const shown = secrets.value === null ? [] : shownSecrets(secrets.value, namedSecrets(typed.value));
  const tellSet = (name: string, reason: string | null) => {
    const used = secrets.value?.some((one) => one.name === name && one.used) ?? false;
    news.value = { words: text(used ? "secrets-set-used" : "secrets-set-unused", { name }), reason };
    if (verdict.value?.kind === "wrong") void check();
  };
  const tellGone = (name: string, reason: string | null) => {
    news.value = { words: text("secrets-gone", { name }), reason };
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="secrets" class="space-y-3">
      <div>
        <h2 id="secrets" ref={heading} tabIndex={-1} class="section-title outline-none">
          {text("secrets-title")} <ExpertWord word="!secret" />
        </h2>
        {shown.length > 0 && <p class="hint max-w-prose">{text("secrets-lead")}</p>}
      </div>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {unread.value ?? news.value?.reason}
      </p>
      {shown.length > 0 && (
        <ul class="card divide-y divide-line overflow-hidden">
          {shown.map((one) => <SecretRow key={one.name} secret={one} onGo={onGo} onSet={tellSet} onGone={tellGone} />)}
        </ul>
      )}
      {secrets.value !== null && shown.length === 0 && <None />}
      <div>
        <div role="status">
          {news.value !== null && (
            <p data-mood="happy" class="mb-3 flex items-start gap-2 font-semibold text-mood">
              <Icon name="happy" class="mt-0.5" />
              <span class="min-w-0">{news.value.words}</span>
            </p>
          )}
        </div>
        {secrets.value !== null && <NewSecret onSet={tellSet} />}
      </div>
    </section>
  );
}

/** What secrets are for, and how they are written. */
function None(): VNode {
  return (
    <div class="card p-5 flex items-start gap-4">
      <span class="grid place-items-center w-11 h-11 shrink-0 rounded-xl bg-raised text-muted">
        <Icon name="lock" size={24} />
      </span>
      <div class="min-w-0 space-y-2">
        <h3 class="font-semibold">{text("secrets-none")}</h3>
        <p class="text-muted max-w-prose">{text("secrets-none-about")}</p>
        <pre class="rounded-lg bg-raised px-3 py-2 font-mono text-sm overflow-x-auto">password: !secret camera</pre>
      </div>
    </div>
  );
}

function NewSecret({ onSet }: { readonly onSet: (name: string, reason: string | null) => void }): VNode {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button-quiet"
        aria-expanded={open.value}
        onClick={() => open.value = !open.value}
      >
        <Icon name="lock" size={18} />
        {text("secrets-add")}
      </button>
      {open.value && (
        <div class="card p-5 mt-3">
          <SecretForm
            name={null}
            onDone={(name, reason) => {
              close();
              onSet(name, reason);
            }}
            onCancel={close}
          />
        </div>
      )}
    </>
  );
}

/** What wants a value first, then the others in order of their names. */
function shownSecrets(
  kept: readonly ApiSecret[],
  named: ReadonlyMap<string, readonly number[]>,
): readonly ShownSecret[] {
  const known = new Set(kept.map(({ name }) => name));
  const missing = [...named].filter(([name]) => !known.has(name));
  return [
    ...missing.map(([name, lines]) => ({ name, state: "missing", lines } as const)),
    ...kept.map(({ name, used }) => ({ name, state: used ? "used" : "unused", lines: named.get(name) ?? [] } as const)),
  ];
}
