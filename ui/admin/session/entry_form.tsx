/** The frame of both forms before the administrator's pages: sends once, says what went wrong, keeps what was typed. */
import type { ComponentChildren, VNode } from "preact";
import { useSignal } from "@preact/signals";
import type { ApiResult } from "../../shared/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { Logo } from "../../shared/logo.tsx";
import { text } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";

/** What the form is for. */
export interface EntryFormProps {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly busy: string;
  readonly onSend: (fields: FormData) => Promise<ApiResult<unknown>>;
  readonly children: ComponentChildren;
}

/** Draws the form. */
export function EntryForm({ title, lead, submit, busy, onSend, children }: EntryFormProps): VNode {
  const sending = useSignal(false);
  const failure = useSignal<string | null>(null);
  const send = async (fields: FormData) => {
    sending.value = true;
    failure.value = null;
    const result = await onSend(fields);
    sending.value = false;
    if (!result.ok) failure.value = reasonOf(result);
  };
  return (
    <main class="min-h-screen grid place-items-center px-4 py-10">
      <form
        class="card w-full max-w-md p-6 sm:p-8 space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        <Logo size={44} />
        <div>
          <h1 class="title">{title}</h1>
          <p class="mt-1 text-muted">{lead}</p>
        </div>
        <input type="text" name="username" value="admin" autocomplete="username" hidden readOnly />
        {children}
        <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase empty:hidden">
          {failure.value}
        </p>
        <button type="submit" class="button-primary w-full" disabled={sending.value} aria-busy={sending.value}>
          {sending.value && <Icon name="waking" />}
          {sending.value ? busy : submit}
        </button>
        <p class="text-sm">
          <a class="link inline-block py-2" href="/">{text("admin-viewer-link")}</a>
        </p>
      </form>
    </main>
  );
}
