/** Puts a value behind the name of a secret, or behind a new name. What the box refuses is said in it; what was typed stays. */
import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { MAX_SECRET_LENGTH, SECRET_NAME } from "../../../../manager/contract/secret.ts";
import { Icon } from "../../../shared/icon.tsx";
import { text } from "../../../text.ts";
import { PasswordField } from "../../password_field.tsx";
import { secrets, setSecret } from "./secrets.ts";

/** Draws the form. */
export function SecretForm({ name, onDone, onCancel }: {
  /** Null lets somebody choose. */
  readonly name: string | null;
  /** Is told the name, and what the box complains of all the same; null when of nothing. */
  readonly onDone: (name: string, reason: string | null) => void;
  readonly onCancel: () => void;
}): VNode {
  const form = useRef<HTMLFormElement>(null);
  const sending = useSignal(false);
  const failure = useSignal<string | null>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const send = async (fields: FormData) => {
    const chosen = name ?? String(fields.get("name"));
    sending.value = true;
    failure.value = null;
    const { done, reason } = await setSecret(chosen, String(fields.get("password")));
    sending.value = false;
    if (done) onDone(chosen, reason);
    else failure.value = reason;
  };
  return (
    <form
      ref={form}
      class="max-w-md space-y-3"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      {name === null && <NameField />}
      <PasswordField
        label={name === null ? text("secrets-value") : text("secrets-value-of", { name })}
        hint={text("secrets-value-hint")}
        maxLength={MAX_SECRET_LENGTH}
        autocomplete="off"
      />
      <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
        {failure.value}
      </p>
      <div class="flex flex-wrap gap-2">
        <button type="submit" class="button-quiet" disabled={sending.value} aria-busy={sending.value}>
          <Icon name={sending.value ? "waking" : "lock"} size={18} />
          {text(sending.value ? "secrets-setting" : "secrets-set")}
        </button>
        <button type="button" class="button-quiet" disabled={sending.value} onClick={onCancel}>
          {text("secrets-cancel")}
        </button>
      </div>
    </form>
  );
}

/** The name of a new secret; one that there is already is told of. */
function NameField(): VNode {
  const id = useId();
  const typed = useSignal("");
  const known = secrets.value?.some(({ name }) => name === typed.value) ?? false;
  return (
    <div>
      <label class="label" for={id}>{text("secrets-name")}</label>
      <input
        id={id}
        class="field font-mono"
        type="text"
        name="name"
        required
        pattern={SECRET_NAME.source}
        title={text("secrets-name-hint")}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onInput={(event) => typed.value = event.currentTarget.value}
      />
      <p id={`${id}-hint`} class="hint mt-1" aria-live="polite">
        {text(known ? "secrets-name-known" : "secrets-name-hint")}
      </p>
    </div>
  );
}
