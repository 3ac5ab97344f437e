/** Words that go on air only when they are finished: with Enter or "Apply". */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { text } from "../../../text.ts";
import type { ControlProps } from "./control_props.ts";

/** The kind whose words may have several lines. */
const LINES = "text";

/** Draws the field. */
export function TextControl({ kind, value, label, onChange, eager = false }: ControlProps<string>): VNode {
  const typed = useSignal<string | null>(null);
  const shown = typed.value ?? value;
  const several = kind.kind === LINES && !eager;
  const apply = () => {
    if (typed.value === null) return;
    onChange(kind.optional && typed.value === "" ? null : typed.value);
    if (!eager) typed.value = null;
  };
  const field = {
    class: "field flex-1 min-w-0 resize-none",
    "aria-labelledby": label,
    "aria-describedby": several && typed.value !== null ? `${label}-keys` : undefined,
    value: shown,
    placeholder: kind.optional ? text("part-none") : "",
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      typed.value = event.currentTarget.value;
      if (eager) apply();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") typed.value = null;
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      apply();
    },
  };
  return (
    <div>
      <div class="flex items-start gap-2">
        {several
          ? <textarea {...field} rows={Math.min(4, shown.split("\n").length)} />
          : <input type="text" {...field} list={kind.kind === "zone" ? `${label}-zones` : undefined} />}
        {!eager && (
          <button type="button" class="button-quiet" disabled={typed.value === null} onClick={apply}>
            {text("control-apply")}
          </button>
        )}
      </div>
      {several && typed.value !== null && <p id={`${label}-keys`} class="hint mt-1">{text("control-text-keys")}</p>}
      {kind.kind === "zone" && <Zones id={`${label}-zones`} />}
    </div>
  );
}

function Zones({ id }: { readonly id: string }): VNode {
  return (
    <datalist id={id}>
      {Intl.supportedValuesOf("timeZone").map((zone) => <option key={zone} value={zone} />)}
    </datalist>
  );
}
