/** One secret: whether it has a value and is in use, where the file names it, and what can be done with it. */
import type { RefObject, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSignal, useSignalEffect } from "@preact/signals";
import { Icon } from "../../../shared/icon.tsx";
import { text } from "../../../text.ts";
import { SecretForm } from "./secret_form.tsx";
import { removeSecret, wanted } from "./secrets.ts";

/** So many lines of the file are named. */
const LINES = 4;

/** One secret, as it is shown. */
export interface ShownSecret {
  readonly name: string;
  /** `missing` is named in the file that is typed, and has no value. */
  readonly state: "missing" | "used" | "unused";
  /** Lines of the file that is typed which name it, from 1. */
  readonly lines: readonly number[];
}

/** Draws the secret. */
export function SecretRow({ secret: { name, state, lines }, onGo, onSet, onGone }: {
  readonly secret: ShownSecret;
  /** Puts the cursor on a line of the file. */
  readonly onGo: (line: number) => void;
  /** Is told what the box complains of though the value is set; null when of nothing. */
  readonly onSet: (name: string, reason: string | null) => void;
  readonly onGone: (name: string, reason: string | null) => void;
}): VNode {
  const open = useSignal<"value" | "removal" | null>(null);
  const give = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const toggle = (what: "value" | "removal") => open.value = open.value === what ? null : what;
  const close = (button: RefObject<HTMLButtonElement | null>) => {
    open.value = null;
    button.current?.focus();
  };
  useSignalEffect(() => {
    if (wanted.value !== name) return;
    wanted.value = null;
    open.value = "value";
  });
  return (
    <li
      class={`px-5 py-3 flex flex-wrap items-center gap-x-2 sm:gap-x-4 gap-y-2 ${
        state === "missing" ? "bg-mood-tint" : ""
      }`}
      data-mood={state === "missing" ? "hungry" : undefined}
      data-secret={name}
    >
      <div class="w-full sm:w-auto sm:flex-1 min-w-0">
        <p class="flex flex-wrap items-center gap-x-2">
          <span class="font-mono font-semibold min-w-0 break-words">{name}</span> <State state={state} />
        </p>
        {lines.length > 0 && <Lines lines={lines} onGo={onGo} />}
        {lines.length === 0 && state === "unused" && (
          <p class="hint">
            {text("secrets-to-use")} <code class="font-mono text-xs break-words">!secret {name}</code>
          </p>
        )}
      </div>
      <Opener button={give} name={name} isOpen={open.value === "value"} onPress={() => toggle("value")}>
        {text(state === "missing" ? "secrets-give" : "secrets-replace")}
      </Opener>
      {(state === "unused" || open.value === "removal") && (
        <Opener
          button={remove}
          name={name}
          isOpen={open.value === "removal"}
          onPress={() => toggle("removal")}
        >
          {text("secrets-remove")}
        </Opener>
      )}
      {open.value === "value" && (
        <div class="w-full">
          <SecretForm
            name={name}
            onDone={(_, reason) => {
              close(give);
              onSet(name, reason);
            }}
            onCancel={() => close(give)}
          />
        </div>
      )}
      {open.value === "removal" && (
        <Removal
          name={name}
          onDone={(reason) => {
            open.value = null;
            onGone(name, reason);
          }}
          onCancel={() => close(remove)}
        />
      )}
    </li>
  );
}

/** A button that opens what can be done with a secret, and closes it. */
function Opener({ button, name, isOpen, onPress, children }: {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly children: string;
}): VNode {
  return (
    <button ref={button} type="button" class="button-quiet" aria-expanded={isOpen} onClick={onPress}>
      {children}
      <span class="sr-only">{name}</span>
    </button>
  );
}

function State({ state }: Pick<ShownSecret, "state">): VNode {
  if (state !== "missing") {
    return <span class="px-2 py-0.5 rounded-full bg-raised text-sm">{text(`secrets-${state}`)}</span>;
  }
  return (
    <span class="flex items-center gap-1 text-mood font-semibold">
      <Icon name="warning" size={18} />
      {text("secrets-missing")}
    </span>
  );
}

/** The way to what names it in the file. */
function Lines({ lines, onGo }: Pick<ShownSecret, "lines"> & { readonly onGo: (line: number) => void }): VNode {
  return (
    <p class="hint -my-2 flex flex-wrap items-center gap-x-3">
      {text("secrets-in-file")}
      {lines.slice(0, LINES).map((line) => (
        <button
          key={line}
          type="button"
          class="link min-h-[44px] font-semibold"
          onClick={() => onGo(line)}
        >
          {text("file-line", { line })}
        </button>
      ))}
      {lines.length > LINES && "…"}
    </p>
  );
}

/** Asks before the value is gone, and says what the box refuses. */
function Removal({ name, onDone, onCancel }: {
  readonly name: string;
  readonly onDone: (reason: string | null) => void;
  readonly onCancel: () => void;
}): VNode {
  const busy = useSignal(false);
  const failure = useSignal<string | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const remove = async () => {
    busy.value = true;
    failure.value = null;
    const { done, reason } = await removeSecret(name);
    busy.value = false;
    if (done) onDone(reason);
    else failure.value = reason;
  };
  return (
    <div class="w-full space-y-3">
      <p ref={question} tabIndex={-1} class="max-w-prose outline-none">{text("secrets-remove-sure", { name })}</p>
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
      <div class="flex flex-wrap gap-2">
        <button
          type="button"
          class="button-quiet"
          disabled={busy.value}
          aria-busy={busy.value}
          onClick={() => void remove()}
        >
          {busy.value && <Icon name="waking" size={18} />}
          {text(busy.value ? "secrets-removing" : "secrets-remove-yes")}
        </button>
        <button type="button" class="button-quiet" disabled={busy.value} onClick={onCancel}>
          {text("secrets-keep")}
        </button>
      </div>
    </div>
  );
}
