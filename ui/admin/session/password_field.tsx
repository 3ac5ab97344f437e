/** A field for a password that can be shown while it is typed. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { text } from "../../text.ts";

/** Draws the field, with the name `password`. */
export function PasswordField({ label, hint, minLength, autocomplete }: {
  readonly label: string;
  readonly hint?: string;
  readonly minLength?: number;
  readonly autocomplete: "current-password" | "new-password";
}): VNode {
  const shown = useSignal(false);
  const field = {
    id: "password",
    class: "field",
    name: "password",
    required: true,
    autocomplete,
    "aria-describedby": hint === undefined ? undefined : "password-hint",
    minLength,
  } as const;
  return (
    <div>
      <label class="label" for="password">{label}</label>
      {shown.value ? <input type="text" {...field} /> : <input type="password" {...field} />}
      {hint !== undefined && <p id="password-hint" class="hint mt-1">{hint}</p>}
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
