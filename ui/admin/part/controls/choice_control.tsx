/** One of several: side by side while they are few, else in a list. */
import type { VNode } from "preact";
import { choiceName, text } from "../../../text.ts";
import type { ControlProps } from "./control_props.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { shownUnit } from "./shown_unit.ts";

/** So many letters in all stand side by side. */
const FEW_LETTERS = 30;

/** What it takes. */
export interface ChoiceControlProps extends ControlProps<Json> {
  readonly options: readonly (string | number)[];
}

/** Draws the choice. */
export function ChoiceControl(props: ChoiceControlProps): VNode {
  const { kind, options, value, label, onChange } = props;
  const letters = options.map((one) => nameOf(one, kind.unit)).join("").length;
  if (letters <= FEW_LETTERS && !kind.optional) return <Segments {...props} />;
  return (
    <select
      class="field w-auto max-w-full"
      aria-labelledby={label}
      value={value === null ? "" : String(value)}
      onChange={(event) => onChange(options.find((one) => String(one) === event.currentTarget.value) ?? null)}
    >
      {kind.optional && <option value="">{text("part-none")}</option>}
      {options.map((one) => <option key={one} value={String(one)}>{nameOf(one, kind.unit)}</option>)}
    </select>
  );
}

function Segments({ kind, options, value, label, onChange }: ChoiceControlProps): VNode {
  return (
    <div
      role="radiogroup"
      aria-labelledby={label}
      class="inline-flex flex-wrap rounded-lg border border-muted overflow-hidden"
    >
      {options.map((one) => (
        <label
          key={one}
          class={`segment inline-flex items-center min-h-[44px] px-4 font-semibold cursor-pointer ${
            one === value ? "bg-accent text-on-accent" : "bg-surface hover:bg-raised"
          }`}
        >
          <input
            type="radio"
            class="sr-only"
            name={label}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          {nameOf(one, kind.unit)}
        </label>
      ))}
    </div>
  );
}

function nameOf(option: string | number, unit: string | null): string {
  if (typeof option === "string") return choiceName(option);
  const { size, word } = shownUnit(unit);
  return `${option / size} ${word}`.trim();
}
