/** A field for a password, or another secret, that can be shown while it is typed. */
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { text } from "../text.ts";

/** Draws the field, with the name `password`. */
export function PasswordField({ label, hint, minLength, maxLength, autocomplete }: {
  readonly label: string;
  readonly hint?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** `off` for what is nobody's login. */
  readonly autocomplete: "current-password" | "new-password" | "off";
}): VNode {
  const shown = useSignal(false);
  const id = useId();
  const field = {
    id,
    class: "field",
    name: "password",
    required: true,
    autocomplete,
    autocapitalize: "none",
    spellcheck: false,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    minLength,
    maxLength,
  } as const;
  return (
    <div>
      <label class="label" for={id}>{label}</label>
      {shown.value ? <input type="text" {...field} /> : <input type="password" {...field} />}
      {hint !== undefined && <p id={`${id}-hint`} class="hint mt-1">{hint}</p>}
      <label class="mt-1 flex items-center gap-2 min-h-[44px] cursor-pointer">
        <input
          type="checkbox"
          class="w-5 h-5"
          checked={shown.value}
          onChange={(event) => shown.value = event.currentTarget.checked}
        />
        {text("claim-show")}
      </label>
    </div>
  );
}
